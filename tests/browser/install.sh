#!/bin/sh
# Make sure that there is a Chromium for the browser tests: the one that is installed, or else the
# system's package manager's, or else playwright's own. Says what to do when none can be had.
#
# Its headless shell shows the same pages for half the work. Where Debian has it, root gets it beside
# another browser as well, since containers are there to be changed; everybody else is told of it.
set -u

shell=chromium-headless-shell
command -v "$shell" >/dev/null 2>&1 && exit 0

found=""
for name in chromium chromium-browser google-chrome google-chrome-stable; do
  command -v "$name" >/dev/null 2>&1 && found=yes
done
for app in "/Applications/Google Chrome.app" "/Applications/Chromium.app" \
  "${PROGRAMFILES:-/none}/Google/Chrome/Application/chrome.exe"; do
  [ -e "$app" ] && found=yes
done

as_root=""
if [ "$(id -u)" -ne 0 ]; then
  if command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then as_root="sudo -n"; else as_root="none"; fi
fi

apt_install() {
  $as_root env DEBIAN_FRONTEND=noninteractive \
    timeout 300 apt-get -o Acquire::http::Timeout=20 install -y -qq "$1" >/dev/null
}
apt_update() {
  $as_root timeout 100 apt-get -o Acquire::http::Timeout=20 update -qq >/dev/null
}

if [ -n "$found" ]; then
  grep -qs "^ID=debian" /etc/os-release || exit 0
  if [ "$as_root" = "" ]; then
    echo "Installing $shell, which halves the work of the browser tests."
    { apt_install "$shell" || { apt_update && apt_install "$shell"; }; } 2>/dev/null ||
      echo "It cannot be had just now: they take the browser that is there."
  else
    echo "The browser tests are quicker after: sudo apt-get install $shell"
  fi
  exit 0
fi

echo "No Chromium found: installing it for the browser tests."
if [ "$as_root" != "none" ]; then
  if command -v apt-get >/dev/null 2>&1; then
    apt_update
    { apt_install "$shell" 2>/dev/null || apt_install chromium; } && exit 0
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
  [ -x "$playwright" ] && "$playwright" install --only-shell chromium && exit 0
done

echo "Chromium could not be installed. Install it by hand (for example: sudo apt-get install chromium)" >&2
echo "and run the command again." >&2
exit 1
