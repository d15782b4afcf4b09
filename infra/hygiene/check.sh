#!/usr/bin/env bash
# What must never lie in the repository, as far as a machine can see it. Reads tracked files and new ones that git does
# not ignore. One line per rule; a failed rule names file and line, never the secret itself. Needs bash, git and grep.
# Another repository can be given as the argument; check-tests.sh does that to see every rule fail.
set -uo pipefail
cd "${1:-$(dirname "${BASH_SOURCE[0]}")/../..}" || exit 2

passed=0
failed=0

mapfile -d '' files < <(git ls-files -z --cached --others --exclude-standard | while IFS= read -r -d '' f; do
  [ -f "$f" ] && printf '%s\0' "$f"
done)

# Files whose path matches an extended regular expression; all of them for '.'.
matching() {
  local f
  for f in "${files[@]}"; do
    [[ "$f" == infra/hygiene/check*.sh ]] && continue
    # Code that breaks the architecture rules on purpose, so that they are seen to fail.
    [[ "$f" == infra/service-kit-test/src/test/java/cn/xuezhao/broken/* ]] && continue
    [[ "$f" =~ $1 ]] && printf '%s\0' "$f"
  done
}

report() { # rule, advice, findings
  if [[ "$3" =~ ^[[:space:]]*$ ]]; then
    passed=$((passed + 1))
    printf 'ok    %s\n' "$1"
  else
    failed=$((failed + 1))
    printf 'FAIL  %s\n      %s\n' "$1" "$2"
    printf '%s\n' "$3" | grep . | head -20 | sed 's/^/      /'
  fi
}

# Lines that match a pattern; only file and line number are shown, so that a report repeats no secret.
lines() { # paths, pattern, [pattern of lines to leave out]
  matching "$1" | xargs -0 -r grep -nIHE -e "$2" -- 2>/dev/null | grep -vE -e "${3:-^$}" | cut -d: -f1,2 | sort -u
}

# Single characters are put in brackets below so that no rule finds itself in a copy of this file.
report "no registry host" "name packages, not the server they come from; the build asks whatever the machine is set to" \
  "$(lines '.' '(repo1?[.]maven[.]apache|repo[.]maven|registry[.]npmjs|registry[.]npmmirror|registry[.]yarnpkg|maven[.]aliyun|oss[.]sonatype|central[.]sonatype|pypi[.]org|pythonhosted|proxy[.]golang|crates[.]io|(^|[^a-z])(nexus|artifactory|verdaccio)[-a-z0-9]*[.][a-z])')"
report "no path of one machine" "use a path relative to the repository, or an environment variable" \
  "$(lines '.' '(^|[^A-Za-z0-9_.$}{/~<-])/(work|root|Users|home/[a-z][-a-z0-9_]*|tmp/[a-z][-A-Za-z0-9_]*)(/|[^A-Za-z0-9_/-]|$)')"
report "no private key" "keys are made by ./xuezhao up and never committed" \
  "$(lines '.' '[-]{5}BEGIN ([A-Z]+ )*PRIVATE KEY')"
report "no secret" "secrets come from the environment or from .run/keys" \
  "$(lines '.' '(AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36}|xox[baprs]-[0-9A-Za-z-]{10}|eyJ[A-Za-z0-9_-]{20,}[.]eyJ[A-Za-z0-9_-]{20,}[.][A-Za-z0-9_-]{20,}|"d" *: *"[A-Za-z0-9_-]{43}"|_auth[T]oken *=)')
$(lines '[.](ya?ml|properties|json|env|sh|conf|ini)$' '(password|secret|api-?v3-?key|access-?key)["'"'"']? *[:=] *["'"'"']?[A-Za-z0-9+/_-]{16,}["'"'"']?( |,|$)' '[$][{(]|\*\*\*')"
report "no key or certificate file" "keys are made by ./xuezhao up and never committed" \
  "$(matching '[.](pem|key|p12|jks|pfx|keystore|jwk[.]json)$' | tr '\0' '\n')"
report "nothing left for later" "do it, or open an issue and name it in the sentence that explains the limit" \
  "$(lines '.' '(^|[^A-Za-z])(TODO|FIXME|XXX|HACK)([^A-Za-z]|$)' '^CONTRIBUTING[.]md:')"
report "no disabled test" "a test that may fail is a bug; an absent Docker engine is an assumption with a message" \
  "$(lines '[.]java$' '@(Disabled|Ignore)([^A-Za-z]|$)' '@DisabledIf|disabledWithoutDocker')"
report "no Lombok" "records and constructors" "$(lines '([.]java|pom[.]xml)$' '(lombok[.]|<artifactId>lombok)')"
report "no @Transactional" "one document is one transaction (ADR 3)" \
  "$(lines '[.]java$' '(^[^"]*@Transactional|import .*[.]Transactional;)')"
report "no banned class name" "name the class for what it is for" \
  "$(lines '[.]java$' '^[^"*]*(class|interface|record|enum) +([A-Z][A-Za-z0-9]*)?(Manager|Helper|Util|Utils|Impl|DTO|VO|BO)([^A-Za-z0-9]|$)')"
report "no banned package" "name the package for what the business does" \
  "$(lines '[.]java$' '^package .*[.](common|util|utils|helper|dto|impl|manager|service|entity)([.;])')"
report "no picture of a person" "portraits are fetched by the test that needs them; generated pictures are listed in infra/hygiene/pictures.allow" \
  "$(matching '[.](jpe?g|JPE?G|heic|HEIC|webp)$' | tr '\0' '\n' | grep -vxF -f <(grep -v '^#' infra/hygiene/pictures.allow 2>/dev/null | cut -d' ' -f1))"
report "no large file" "at most 1 MiB; large data is made by a command" \
  "$(for f in "${files[@]}"; do
    [[ "$f" =~ ^photo-service/src/main/resources/.*[.](tflite|xml)$ ]] && continue
    [ -n "$(find "$f" -size +1048576c 2>/dev/null)" ] && printf '%s\n' "$f"
  done)"
report "no resolved address in a lock file" "set omit-lockfile-registry-resolved=true and write the lock file again" \
  "$(lines '(package-lock[.]json|npm-shrinkwrap[.]json|yarn[.]lock|pnpm-lock[.]yaml)$' '"?resolved"?:? "?https?:')"
report "no build output" "it belongs to .gitignore" \
  "$(matching '(^|/)(target|node_modules|[.]run|dist)/|[.](class|jar|war|log|iml|orig|rej|aot)$' | tr '\0' '\n' | head -5)"
report "no spaces or odd characters in file names" "lower-case words with hyphens" \
  "$(for f in "${files[@]}"; do [[ "$f" =~ ^[A-Za-z0-9._/@+-]+$ ]] || printf '%s\n' "$f"; done)"
report "every script is executable and stops at an error" "chmod +x, and set -e or set -u; a file that is only sourced has no #!" \
  "$(for f in "${files[@]}"; do
    [ "$(head -c 2 "$f" 2>/dev/null | tr -d '\0')" = '#!' ] || continue
    [ -x "$f" ] || printf '%s is not executable\n' "$f"
    grep -qE '^(set -[a-z]*[eu]|(.* && )?exec )' "$f" || [[ "$(head -1 "$f")" != *sh ]] || printf '%s has no set -e or set -u\n' "$f"
  done)"

printf 'hygiene: %d passed, %d failed (%d files)\n' "$passed" "$failed" "${#files[@]}"
[ "$failed" -eq 0 ]
