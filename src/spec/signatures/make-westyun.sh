#!/bin/sh
# Computes the WESTYUN signatures of westyun.tsv with openssl, so that the tests compare with a value that no code of ours made.
# Usage: sh src/spec/signatures/make-westyun.sh > src/spec/signatures/westyun.tsv
set -eu
tab=$(printf '\t')

# method, path, date, MD5 of the body or -, user, password, key: password or base64
row() {
    text="$1&$2&$3"
    if [ "$4" != - ]; then text="$text&$4"; fi
    bytes=$6
    if [ "$7" = base64 ]; then bytes=$(printf %s "$6" | openssl base64 -A); fi
    hex=$(printf %s "$bytes" | od -An -v -tx1 | tr -d ' \n')
    signature=$(printf %s "$text" | openssl dgst -sha1 -mac HMAC -macopt "hexkey:$hex" -binary | openssl base64 -A)
    printf '%s\n' "$1$tab$2$tab$3$tab$4$tab$5$tab$6$tab$7$tab$signature"
}

echo "# method, path, date, MD5 or -, user, password, key, signature. Made by make-westyun.sh."
md5=7ac66c0f148de9519b8bd264312c4d64
for form in password base64; do
    row PUT /demo/image.jpg '2020-04-23 16:24:46' $md5 alice secret $form
    row PUT /demo/image.jpg '2020-04-23 16:24:46' - alice secret $form
    row GET /demo/ 'Wed, 22 Apr 2020 02:26:58 GMT' - alice secret $form
    row PUT /demo/%E5%9B%BE%E7%89%87%20%2B1%21.jpg 'Wed, 22 Apr 2020 02:26:58 GMT' $md5 alice secret $form
    row GET '/demo/payroll.txt!s3cr3tKey' 'Wed, 22 Apr 2020 02:26:58 GMT' - alice secret $form
    row DELETE /demo/2026/may '2020-04-22 10:26:58' - 'bob smith' 'pässwörd 密码 🔑' $form
    row HEAD /demo/a 'Wed, 22 Apr 2020 02:26:58 GMT' - carol 'a password of more than sixty-four bytes, which HMAC-SHA1 hashes before it uses it' $form
done
