#!/usr/bin/env bash
# A rule that was never seen to fail proves nothing: plants one offence per rule in a throw-away repository and expects
# exactly that rule to name it, then expects a clean repository to pass.
set -uo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
cd "$scratch" || exit 2
git init -q .
mkdir -p infra/hygiene
printf '# none\n' >infra/hygiene/pictures.allow
printf 'A clean file.\n' >README.md

passed=0
failed=0

outcome() { # name, 0 when right
  if [ "$2" -eq 0 ]; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
  printf '%s  %s\n' "$([ "$2" -eq 0 ] && printf 'ok  ' || printf 'FAIL')" "$1"
}

offence() { # rule, file, content
  mkdir -p "$(dirname "$2")"
  printf '%s\n' "$3" >"$2"
  local out
  out="$("$here/check.sh" "$scratch")"
  [ $? -ne 0 ] && grep -qxF "FAIL  $1" <<<"$out" && [ "$(grep -c '^FAIL' <<<"$out")" -eq 1 ]
  outcome "sees '$1' in $2" $?
  rm -f "$2"
}

key40=0123456789abcdefghijABCDEFGHIJ0123456789
offence "no registry host" docs/a.md "from https://repo1.maven.apache.org/maven2/"
offence "no registry host" .npmrc "registry=https://registry.npmjs.org/"
offence "no path of one machine" docs/a.md "run it in /home/alice/xuezhao"
offence "no path of one machine" a.yaml "keys: /root/keys"
offence "no path of one machine" docs/a.md "see /work/notes.md"
offence "no private key" a.txt "-----BEGIN PRIVATE KEY-----"
offence "no secret" a.txt "token AKIAABCDEFGHIJKLMNOP"
offence "no secret" a.yaml "client-secret: $key40"
offence "no secret" a.txt "Bearer eyJ$key40.eyJ$key40.$key40"
offence "no secret" a.json "{\"kty\": \"EC\", \"d\": \"${key40}abc\"}"
offence "no key or certificate file" keys/merchant.pem "x"
offence "nothing left for later" A.java "// TODO later"
offence "nothing left for later" a.sh.txt "# FIXME"
offence "no disabled test" ATests.java "  @Disabled"
offence "no Lombok" A.java "import lombok.Data;"
offence "no @Transactional" A.java "  @Transactional"
offence "no banned class name" OrderManager.java "final class OrderManager {}"
offence "no banned class name" StringUtils.java "public final class StringUtils {}"
offence "no banned package" A.java "package cn.xuezhao.order.util;"
offence "no picture of a person" src/test/resources/face.jpg "x"
offence "no large file" big.bin "$(head -c 1048577 /dev/zero | tr '\0' a)"
offence "no resolved address in a lock file" package-lock.json '  "resolved": "https://example.org/a.tgz",'
offence "no build output" gateway/target/a.txt "x"
offence "no spaces or odd characters in file names" "a file.txt" "x"
offence "every script is executable and stops at an error" a.sh "$(printf '#!/usr/bin/env bash\necho x')"

"$here/check.sh" "$scratch" >/dev/null
outcome "passes a clean repository" $?

printf 'hygiene rules seen to fail: %d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
