#!/usr/bin/env bash
# Behind up, down, status and the others: finds a JDK, builds what is missing, runs the launcher.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
command=$1
shift

libraries=("$root/infra/contracts" "$root/infra/chassis")
services=(user-service group-service websocket-manager last-seen-service message-service websocket-handler
  group-message-handler gateway)

fail() {
  echo "$1" >&2
  exit 1
}

is_jdk_25() {
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 1
  local major
  major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ "${major:-0}" -ge 25 ]
}

java_on_path() {
  if command -v java >/dev/null; then
    java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
  fi
}

find_jdk() {
  if [ -n "${PARLEY_JAVA_HOME:-}" ]; then
    is_jdk_25 "$PARLEY_JAVA_HOME" ||
      fail "PARLEY_JAVA_HOME ($PARLEY_JAVA_HOME) is not a JDK 25 or newer: point it at one."
    jdk=$PARLEY_JAVA_HOME
    return
  fi
  local candidate
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$(java_on_path)"; do
    if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
      jdk=$candidate
      return
    fi
  done
  fail "Parley needs a JDK 25 or newer and found none: install one, or set PARLEY_JAVA_HOME to where it is."
}

# is_current MODULE JAR PLACE...: nothing in the module and the places is newer than what the last build made.
is_current() {
  local module=$root/$1 pattern=$2 places=("$root/pom.xml") made="" jar
  shift 2
  for jar in "$module"/target/$pattern; do
    if [ -f "$jar" ] && [ "$jar" -nt "$made" ]; then made=$jar; fi
  done
  [ -n "$made" ] || return 1
  if [ "$module/target/built-by-up" -nt "$made" ]; then made=$module/target/built-by-up; fi
  for place in "$module" "$@"; do
    places+=("$place/pom.xml" "$place/src")
  done
  [ -z "$(find "${places[@]}" -newer "$made" -type f -print -quit)" ]
}

build() {
  local stale=() module
  for module in infra/local/cassandra infra/local/kafka infra/local; do
    is_current "$module" "*.jar" || stale+=("$module")
  done
  for module in "$@"; do
    is_current "$module" "*-exec.jar" "${libraries[@]}" || stale+=("$module")
  done
  [ ${#stale[@]} -gt 0 ] || return 0
  command -v mvn >/dev/null || fail "Parley is built with Maven and mvn is not on the PATH: install Maven 3.8 or newer."
  local list
  list=$(IFS=, && echo "${stale[*]}")
  for module in "${stale[@]}"; do
    rm -f "$root/$module/target/startup.aot"
  done
  echo "Building ${list//,/, } (the first time takes some minutes)"
  # JAVA25_HOME makes Maven's toolchain search find this JDK wherever it is.
  (cd "$root" && JAVA25_HOME=$jdk mvn -B -ntp -Dstyle.color=never -DskipTests -pl "$list" -am package) |
    awk '/^\[INFO\] Building .* \[[0-9]+\/[0-9]+\]$/ { sub(/^\[INFO\] /, "  "); print; fflush() } /^\[ERROR\]/' ||
    fail "The build failed: 'mvn -DskipTests package' in $root shows it in full."
  for module in "${stale[@]}"; do
    touch "$root/$module/target/built-by-up"
  done
}

# launcher FOLDER ARGUMENT...: becomes the launcher whose classes and libraries are in the folder.
launcher() {
  local from=$1
  shift
  exec "$jdk/bin/java" -Xmx96m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$from/classes:$from/lib/*" \
    io.parley.local.launcher.Main "$@" --root "$root"
}

# The first build ends with a run of everything that leaves the start-up caches: they halve every start after it.
# Later builds do not: what was built again just starts without, until somebody says 'make-startup-caches'.
make_startup_caches() {
  echo "Preparing fast starts: everything runs once and ends (once, some minutes)"
  local status=0
  (launcher "$here/target" make-startup-caches --data "$root/target/startup-caches" --parent $$) |
    while read -r line; do
      [[ $line != *"start-up cache"* ]] || echo "  ${line##*] }"
    done || status=$?
  [ "$status" -ne 130 ] || exit 130
  [ "$status" -eq 0 ] || echo "The start-up caches could not be made; starts take longer without."
}

is_running() {
  local pid
  pid=$(sed -n 's/.*"pid" *: *\([0-9]*\).*/\1/p' "$here/.data/control.json" 2>/dev/null) || return 1
  [ -n "$pid" ] && kill -0 "$pid" 2>/dev/null
}

# The launcher gets a process group of its own, so that Ctrl-C reaches only this script, which passes it on as
# SIGTERM, and not all the processes of the cluster at once.
up() {
  local wanted=("${services[@]}")
  [[ " $* " != *" --backends-only "* ]] || wanted=()
  [[ " $* " != *" --only "* ]] || IFS=', ' read -ra wanted <<<"$(sed 's/.* --only \([^ ]*\).*/\1/' <<<" $* ")"
  if ! is_running; then
    build ${wanted[@]+"${wanted[@]}"}
    if [ "${wanted[*]}" = "${services[*]}" ] && [ ! -e "$here/cassandra/target/startup.aot" ]; then
      make_startup_caches
    fi
  fi
  # A copy, because a build may replace the original while the cluster runs.
  if ! is_running; then
    rm -rf "$here/.data/launcher"
    mkdir -p "$here/.data/launcher"
    cp -R "$here/target/classes" "$here/target/lib" "$here/.data/launcher"
  fi
  set -m
  launcher "$here/.data/launcher" up --parent $$ "$@" &
  local pid=$! status=0
  trap 'kill -TERM $pid 2>/dev/null || true' INT TERM HUP
  while :; do
    status=0
    wait "$pid" || status=$?
    kill -0 "$pid" 2>/dev/null || break
  done
  [ "$status" -eq 143 ] && exit 130
  exit "$status"
}

logs() {
  local logs=$here/.data/logs name=${1:-}
  local files=("$logs/$name".log "$logs/$name"-[0-9].log) found=() file
  for file in "${files[@]}"; do
    if [ -f "$file" ]; then found+=("$file"); fi
  done
  [ ${#found[@]} -gt 0 ] ||
    fail "There is no log of '$name': there are $(cd "$logs" 2>/dev/null && echo *.log | sed 's/\.log//g')."
  shift
  exec tail -n 100 "$@" "${found[@]}"
}

if [ "$command" = logs ]; then logs "$@"; fi
find_jdk
if [ "$command" = up ]; then up "$@"; fi
if [ "$command" = make-startup-caches ]; then
  build "${services[@]}"
  make_startup_caches
  exit
fi
[ -d "$here/target/lib" ] || fail "No cluster was ever started here: start one with infra/local/up."
launcher "$here/target" "$command" "$@"
