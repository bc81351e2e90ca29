#!/bin/bash
# Licensed under the Apache License, Version 2.0; see LICENSE.
#
# Drives the local server with S3 clients that were not written for it: aws, s3cmd (signatures of version 2 and 4) and
# rclone, from Debian's packages. Each puts, gets, looks, lists more than one page, copies, deletes and uploads in parts.
#
# Usage: tests/server-with-other-clients/src/test/s3-clients/run.sh [path of westcloud-server.jar [class path]]
# With the class path of the tests, the Camel component writes files that every client reads.
# Packages that are missing are installed with apt-get, which needs root.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
jar=${1:-$here/../../../../../westcloud-server/target/westcloud-server.jar}
class_path=${2:-}
work=$(mktemp -d)
server=
stop() {
    if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; fi
    rm -rf "$work"
}
trap stop EXIT

# What the caller's environment says about AWS or proxies is not for a server on the loopback.
unset AWS_CA_BUNDLE AWS_PROFILE AWS_SESSION_TOKEN AWS_ENDPOINT_URL HTTP_PROXY HTTPS_PROXY http_proxy https_proxy
export AWS_CONFIG_FILE=/dev/null AWS_SHARED_CREDENTIALS_FILE=/dev/null

fail() { echo "FAILED: $*" >&2; exit 1; }

# Debian's programs, whatever else the PATH has.
aws() { timeout 120 /usr/bin/aws "$@"; }
s3cmd() { timeout 120 /usr/bin/s3cmd -c "$work/s3cfg" "$@"; }
rclone() { timeout 120 /usr/bin/rclone --config "$work/rclone.conf" "$@"; }

missing=
for package in awscli s3cmd rclone; do
    program=$package
    [ "$package" = awscli ] && program=aws
    [ -x "/usr/bin/$program" ] || missing="$missing $package"
done
if [ -n "$missing" ]; then
    [ "$(id -u)" = 0 ] || fail "install$missing first, or run this as root"
    apt-get update -q >/dev/null
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing >/dev/null
fi

# Parts of 5 MiB and more, and no x-west-multi-length, which no stock tool sends: the server must be lenient.
WESTCLOUD_USERS=alice:secret java -jar "$jar" --port 0 --data "$work/data" --bucket demo \
    --s3-multipart lenient --s3-errors xml >"$work/url" 2>"$work/log" &
server=$!
for _ in $(seq 100); do
    [ -s "$work/url" ] && break
    kill -0 "$server" 2>/dev/null || fail "the server did not start: $(cat "$work/log")"
    read -r -t 0.2 <> <(:) || true
done
url=$(cat "$work/url")
[ -n "$url" ] || fail "the server did not start: $(cat "$work/log")"
address=${url#http://}

head -c 1234567 /dev/urandom >"$work/one.bin"
head -c 18000001 /dev/urandom >"$work/large.bin"
mkdir "$work/many"
for i in $(seq -w 1 1050); do echo "$i" >"$work/many/file $i.txt"; done

same() { cmp -s "$1" "$2" || fail "$3: $1 and $2 differ"; }
# Written by a client of the other dialect, read by all.
curl -sf -u alice:secret -H 'x-west-automkdir: true' -T "$work/one.bin" "$url/demo/rest/one.bin"

# Written by the Camel component through both dialects, read by all.
written="rest/one.bin"
if [ -n "$class_path" ]; then
    java -cp "$class_path" io.github.westcloud.server.clients.ComponentWriter "$url" "$work/one.bin"
    written="$written component/rest component/s3"
fi

aws_client() {
    export AWS_ACCESS_KEY_ID=alice AWS_SECRET_ACCESS_KEY=secret AWS_DEFAULT_REGION=somewhere
    local s3="aws --endpoint-url $url s3" api="aws --endpoint-url $url s3api"
    $s3 cp --quiet "$work/one.bin" 's3://demo/aws/one +ä.bin' --metadata color=red
    $s3 cp --quiet 's3://demo/aws/one +ä.bin' "$work/back"; same "$work/one.bin" "$work/back" aws
    $api head-object --bucket demo --key 'aws/one +ä.bin' | grep '"color": "red"' >/dev/null || fail "aws head"
    $api get-object --bucket demo --key 'aws/one +ä.bin' --range bytes=100-199 "$work/part" >/dev/null
    cmp -s "$work/part" <(tail -c +101 "$work/one.bin" | head -c 100) || fail "aws range"
    $s3 cp --quiet 's3://demo/aws/one +ä.bin' s3://demo/aws/copy.bin
    $s3 cp --quiet "$work/large.bin" s3://demo/aws/large.bin
    $s3 cp --quiet s3://demo/aws/large.bin "$work/back"; same "$work/large.bin" "$work/back" "aws multipart"
    $s3 sync --quiet "$work/many" s3://demo/aws/many
    [ "$($s3 ls s3://demo/aws/many/ | wc -l)" = 1050 ] || fail "aws lists $($s3 ls s3://demo/aws/many/ | wc -l)"
    [ "$($api list-objects-v2 --bucket demo --prefix aws/many/ --page-size 100 --query 'length(Contents)')" = 1050 ] ||
        fail "aws pages"
    $s3 ls s3://demo/ | grep 'PRE aws/' >/dev/null || fail "aws common prefixes"
    for key in $written; do
        $s3 cp --quiet "s3://demo/$key" "$work/back"
        same "$work/one.bin" "$work/back" "aws reads $key"
    done
    $s3 rm --quiet --recursive s3://demo/aws
    [ -z "$($s3 ls --recursive s3://demo/aws)" ] || fail "aws delete"
}

aws_in_parts_of_the_document() {
    export AWS_ACCESS_KEY_ID=alice AWS_SECRET_ACCESS_KEY=secret AWS_DEFAULT_REGION=somewhere
    local api="aws --endpoint-url $url s3api" id etags= number
    head -c 2097162 "$work/large.bin" >"$work/three.bin"
    split -b 1048576 -d -a 1 "$work/three.bin" "$work/part."
    id=$($api create-multipart-upload --bucket demo --key aws/three.bin --query UploadId --output text)
    for number in 1 2 3; do
        etag=$($api upload-part --bucket demo --key aws/three.bin --upload-id "$id" --part-number "$number" \
            --body "$work/part.$((number - 1))" --query ETag --output text)
        etags="$etags{\"PartNumber\":$number,\"ETag\":\"${etag//\"/}\"},"
    done
    $api list-parts --bucket demo --key aws/three.bin --upload-id "$id" --query 'length(Parts)' | grep -x 3 >/dev/null ||
        fail "aws list-parts"
    $api complete-multipart-upload --bucket demo --key aws/three.bin --upload-id "$id" \
        --multipart-upload "{\"Parts\":[${etags%,}]}" >/dev/null
    $api get-object --bucket demo --key aws/three.bin "$work/back" >/dev/null
    same "$work/three.bin" "$work/back" "aws parts of 1 MiB"
    id=$($api create-multipart-upload --bucket demo --key aws/gone.bin --query UploadId --output text)
    $api abort-multipart-upload --bucket demo --key aws/gone.bin --upload-id "$id"
    $api delete-object --bucket demo --key aws/three.bin
}

s3cmd_client() { # name, signature option
    local name=$1; shift
    cat >"$work/s3cfg" <<EOF
[default]
access_key = alice
secret_key = secret
host_base = $address
host_bucket = $address
use_https = False
EOF
    # shellcheck disable=SC2086
    local run="s3cmd $* --quiet" said="s3cmd $*"
    $run put "$work/one.bin" "s3://demo/$name/one +ä.bin" --add-header=x-amz-meta-color:red
    $run get --force "s3://demo/$name/one +ä.bin" "$work/back"; same "$work/one.bin" "$work/back" "$name"
    $said info "s3://demo/$name/one +ä.bin" | grep 'x-amz-meta-color: *red' >/dev/null || fail "$name info"
    $said info s3://demo | grep 's3://demo' >/dev/null || fail "$name bucket info"
    $run cp "s3://demo/$name/one +ä.bin" "s3://demo/$name/copy.bin"
    $run mv "s3://demo/$name/copy.bin" "s3://demo/$name/moved.bin"
    $run put --multipart-chunk-size-mb=5 "$work/large.bin" "s3://demo/$name/large.bin"
    $run get --force "s3://demo/$name/large.bin" "$work/back"; same "$work/large.bin" "$work/back" "$name multipart"
    $run sync "$work/many/" "s3://demo/$name/many/"
    [ "$($said ls "s3://demo/$name/many/" | wc -l)" = 1050 ] || fail "$name list"
    $said ls "s3://demo/$name/" | grep 'DIR .*/many/' >/dev/null || fail "$name common prefixes"
    for key in $written; do
        $run get --force "s3://demo/$key" "$work/back"
        same "$work/one.bin" "$work/back" "$name reads $key"
    done
    $run del --recursive --force "s3://demo/$name/"
    [ -z "$($said ls --recursive "s3://demo/$name/")" ] || fail "$name delete"
}

rclone_client() {
    cat >"$work/rclone.conf" <<EOF
[west]
type = s3
provider = Other
access_key_id = alice
secret_access_key = secret
endpoint = $url
EOF
    local run="rclone --low-level-retries 1 --retries 1"
    $run copyto "$work/one.bin" 'west:demo/rclone/one +ä.bin'
    $run copyto 'west:demo/rclone/one +ä.bin' "$work/back"; same "$work/one.bin" "$work/back" rclone
    $run copyto 'west:demo/rclone/one +ä.bin' west:demo/rclone/copy.bin
    $run copyto --s3-upload-cutoff 6M --s3-chunk-size 5M "$work/large.bin" west:demo/rclone/large.bin
    $run copyto west:demo/rclone/large.bin "$work/back"; same "$work/large.bin" "$work/back" "rclone multipart"
    $run copy "$work/many" west:demo/rclone/many
    $run check "$work/many" west:demo/rclone/many >/dev/null 2>&1 || fail "rclone check"
    [ "$($run lsf --s3-list-chunk 100 west:demo/rclone/many | wc -l)" = 1050 ] || fail "rclone list"
    $run lsf west:demo | grep -x rclone/ >/dev/null || fail "rclone common prefixes"
    $run lsl 'west:demo/rclone/one +ä.bin' | grep 1234567 >/dev/null || fail "rclone head"
    for key in $written; do
        $run copyto "west:demo/$key" "$work/back"
        same "$work/one.bin" "$work/back" "rclone reads $key"
    done
    $run delete west:demo/rclone
    [ -z "$($run lsf -R --files-only west:demo/rclone)" ] || fail "rclone delete"
}

aws_client
echo "aws: ok"
aws_in_parts_of_the_document
echo "aws, parts of 1 MiB: ok"
s3cmd_client s3cmd-v4
echo "s3cmd, version 4: ok"
s3cmd_client s3cmd-v2 --signature-v2
echo "s3cmd, version 2: ok"
rclone_client
echo "rclone: ok"
