// What editors say of the front matter of a way: `wow schema --output-dir .cache/wow` makes the schema.
import remarkFrontmatter from "remark-frontmatter";
import remarkLintFrontmatterSchema from "remark-lint-frontmatter-schema";

const schemas = { ".cache/wow/page.schema.json": ["docs/ways/**/!(index|README).md"] };

export default { plugins: [remarkFrontmatter, [remarkLintFrontmatterSchema, { schemas }]] };
