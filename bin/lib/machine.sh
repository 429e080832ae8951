# Functions that find or install what Xiaowu needs on a Debian 12 machine. Sourced by the scripts in bin.

say() { printf '%s\n' "$*" >&2; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# Installs the Debian packages named that are not there yet, and says so.
need_packages() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  say "Installing from Debian: ${missing[*]}"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# Refuses to go on without JDK 25; tells how to get one. Maven's toolchain plugin finds it by itself.
need_jdk() {
  local home
  for home in "${JAVA_HOME:-}" "${JDK25_HOME:-}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/*; do
    [ -x "$home/bin/javac" ] || continue
    if [ "$("$home/bin/javac" -version 2>&1 | sed -E 's/javac ([0-9]+).*/\1/')" -ge 25 ] 2>/dev/null; then
      JAVA25_HOME=$home
      export JAVA25_HOME
      return 0
    fi
  done
  say "Xiaowu needs a JDK of version 25 or later, beside the default one is fine, and found none."
  say "Get one, for example Temurin 25 from adoptium.net, unpack it under /usr/lib/jvm or set JAVA_HOME to it."
  return 1
}

# Builds every program without its tests, unless nothing has changed since the last time.
build_if_changed() {
  local stamp=target/built
  if [ -e "$stamp" ] && [ -z "$(find pom.xml package-lock.json device-drivers kiosk-app provisioning video-bridge journey \
    \( -name target -o -name node_modules -o -name dist \) -prune -o -type f -newer "$stamp" -print -quit)" ]; then
    return 0
  fi
  say "Building; the first time it takes some minutes, since libraries are fetched."
  mkdir -p target
  touch "$stamp.begun"
  JAVA_HOME=$JAVA25_HOME mvn -B -q -ntp package -DskipTests -Dspotless.check.skip=true ||
    { say "The build failed; what it said is above."; return 1; }
  mv "$stamp.begun" "$stamp"
}

# The same for the device layer's own programs, which need no pages and no servers.
build_devices_if_changed() {
  local stamp=target/built-devices
  if [ -e "$stamp" ] && [ -z "$(find pom.xml device-drivers -name target -prune -o -type f -newer "$stamp" -print -quit)" ]; then
    return 0
  fi
  say "Building the device layer; the first time it takes a minute, since libraries are fetched."
  mkdir -p target
  touch "$stamp.begun"
  JAVA_HOME=$JAVA25_HOME mvn -B -q -ntp package -DskipTests -Dskip.npm=true -Dspotless.check.skip=true \
    -pl device-drivers/bench -am || { say "The build failed; what it said is above."; return 1; }
  mv "$stamp.begun" "$stamp"
}

# Prints the sums of all Surefire and Failsafe reports that are newer than a file, in their own words; a flake has passed the second time.
count_tests() {
  find . -path '*/target/*-reports/TEST-*.xml' -newer "$1" -exec grep -hm1 '<testsuite ' {} + 2>/dev/null |
    awk '{
      for (i = 1; i <= NF; i++) if (split($i, pair, "=") == 2) { gsub(/[">]/, "", pair[2]); sum[pair[1]] += pair[2] }
    } END {
      printf "Tests run: %d, Failures: %d, Errors: %d, Skipped: %d", sum["tests"], sum["failures"], sum["errors"], sum["skipped"]
      if (sum["flakes"] > 0) printf ", Flakes: %d", sum["flakes"]
      printf "\n"
    }'
}
