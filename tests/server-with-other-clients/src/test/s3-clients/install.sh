#!/bin/bash
# Licensed under the Apache License, Version 2.0; see LICENSE.
#
# Installs the S3 clients of Debian's packages that the tests use, if they are missing. Needs root for that.
set -euo pipefail

missing=
for package in awscli s3cmd rclone python3-boto3; do
    dpkg-query --show --showformat='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
done
[ -n "$missing" ] || exit 0
if [ "$(id -u)" != 0 ]; then
    echo "Install$missing first, or run this as root" >&2
    exit 1
fi
apt-get update -q >/dev/null
# shellcheck disable=SC2086
DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing >/dev/null
