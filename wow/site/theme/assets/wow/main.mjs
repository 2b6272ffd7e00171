// Everything that scripts add to a page that reads well without them; one module for each concern.

import { showConcerns } from "./changes.mjs";
import { refresh } from "./freshness.mjs";
import { onPage } from "./page.mjs";
import { choosePaths } from "./path.mjs";
import { trackPath } from "./progress.mjs";
import { filterList } from "./filter.mjs";
import { returnFromSearch } from "./search.mjs";
import { spareNavigation } from "./accessibility.mjs";
import { trackWay } from "./way.mjs";

onPage(spareNavigation);
onPage(refresh);
onPage(trackPath);
onPage(choosePaths);
onPage(trackWay);
onPage(showConcerns);
onPage(filterList);
onPage(returnFromSearch);
