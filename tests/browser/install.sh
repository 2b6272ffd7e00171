#!/bin/sh
# Make sure that there is a Chromium for the browser tests: the one that is installed, or else the
# system's package manager's, or else playwright's own. Says what to do when none can be had.
set -u

for name in chromium chromium-browser google-chrome google-chrome-stable; do
  command -v "$name" >/dev/null 2>&1 && exit 0
done
for app in "/Applications/Google Chrome.app" "/Applications/Chromium.app" \
  "${PROGRAMFILES:-/none}/Google/Chrome/Application/chrome.exe"; do
  [ -e "$app" ] && exit 0
done

as_root=""
if [ "$(id -u)" -ne 0 ]; then
  if command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then as_root="sudo -n"; else as_root="none"; fi
fi

echo "No Chromium found: installing it for the browser tests."
if [ "$as_root" != "none" ]; then
  if command -v apt-get >/dev/null 2>&1; then
    $as_root apt-get update -qq && $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null && exit 0
  elif command -v dnf >/dev/null 2>&1; then
    $as_root dnf install -y -q chromium && exit 0
  elif command -v apk >/dev/null 2>&1; then
    $as_root apk add --quiet chromium && exit 0
  elif command -v pacman >/dev/null 2>&1; then
    $as_root pacman -S --noconfirm --quiet chromium && exit 0
  fi
fi
if command -v brew >/dev/null 2>&1; then
  brew install --quiet --cask chromium && exit 0
fi
for playwright in .venv/bin/playwright .venv/Scripts/playwright.exe; do
  [ -x "$playwright" ] && "$playwright" install chromium && exit 0
done

echo "Chromium could not be installed. Install it by hand (for example: sudo apt-get install chromium)" >&2
echo "and run the command again." >&2
exit 1
