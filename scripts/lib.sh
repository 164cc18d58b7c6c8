# Shared by scripts/run and scripts/test: messages, packages, the build.
# shellcheck shell=bash
# Sourced, never run. Sets `root`, the folder of the project.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

RUN_PACKAGES=(gcc libc6-dev meson ninja-build pkg-config libyaml-dev
    libmd4c-dev libcsv-dev libsdl2-dev libsdl2-ttf-dev libsdl2-image-dev)

say() {
    printf '%s\n' "$*" >&2
}

die() {
    say "$*"
    exit 1
}

# True when what a Debian package brings is there, on any system.
is_there() {
    case $1 in
    libc6-dev) true ;; # no C program builds without it; gcc will say so
    ninja-build) command -v ninja ;;
    universal-ctags) command -v ctags ;;
    xvfb) command -v Xvfb ;;
    imagemagick) command -v import ;;
    binutils) command -v nm ;;
    libyaml-dev) pkg-config --exists yaml-0.1 ;;
    libmd4c-dev) pkg-config --exists md4c ;;
    libcsv-dev) true ;; # the set-up will not find csv.h without it
    libsdl2-dev) pkg-config --exists sdl2 ;;
    libsdl2-ttf-dev) pkg-config --exists SDL2_ttf ;;
    libsdl2-image-dev) pkg-config --exists SDL2_image ;;
    check) pkg-config --exists check ;;
    libclang-rt-*-dev) true ;; # the fuzz targets will not link without it
    *) command -v "$1" ;;
    esac >/dev/null 2>&1
}

# Prints those of the packages that are not installed, one a line.
missing_packages() {
    local package
    if has_apt; then
        # One question for all of them; it takes some 30 ms.
        dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null |
            awk -v wanted="$*" '
                $1 == "installed" { there[$2] = 1 }
                END {
                    count = split(wanted, name, " ")
                    for (i = 1; i <= count; i++)
                        if (!(name[i] in there)) print name[i]
                }'
        return
    fi
    for package in "$@"; do
        is_there "$package" || printf '%s\n' "$package"
    done
}

has_apt() {
    command -v apt-get >/dev/null && command -v dpkg-query >/dev/null
}

# Installs those of the packages that are missing, or ends the script.
ensure_packages() {
    local missing sudo=()
    mapfile -t missing < <(missing_packages "$@")
    [ ${#missing[@]} -gt 0 ] || return 0
    if ! has_apt; then
        die "This system has no apt. Please install what these Debian" \
            "packages hold, then start again: ${missing[*]}"
    fi
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null ||
            die "Please run as root: apt-get install ${missing[*]}"
        sudo=(sudo)
    fi
    say "Installing ${missing[*]}: this may take a minute or two"
    if ! { apt_get update && apt_get install -y --no-install-recommends \
        "${missing[@]}"; }; then
        die "Could not install ${missing[*]}"
    fi
}

apt_get() {
    "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq \
        -o Dpkg::Use-Pty=0 "$@" >/dev/null </dev/null
}

# set_up FOLDER [MESON OPTION…]: makes the build folder, once. One that was
# made with other options is brought up to these; without options any will do.
set_up() {
    local folder=$1 mode=() output
    shift
    if [ -e "$folder/build.ninja" ]; then
        [ $# -gt 0 ] || return 0
        [ "$(cat "$folder/set-up-with" 2>/dev/null)" != "$*" ] || return 0
        mode=(--reconfigure)
    fi
    say "Setting up ${folder#"$root"/}; building it may take a minute"
    if ! output=$(meson setup "${mode[@]}" "$@" "$folder" "$root" 2>&1); then
        say "$output"
        return 1
    fi
    printf '%s\n' "$*" >"$folder/set-up-with"
}

# build FOLDER [TARGET…]: quiet unless it fails (the scripts set pipefail).
build() {
    local folder=$1
    shift
    ninja --quiet -C "$folder" "$@" 2>&1 |
        sed '/^ninja: no work to do\.$/d' >&2
}
