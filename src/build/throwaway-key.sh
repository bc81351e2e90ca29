#!/usr/bin/env bash
# throwaway-key.sh FOLDER: makes a key without a passphrase in FOLDER, if there is none, to try out the signing of a release.
set -euo pipefail
home=$1

if [ ${#home} -gt 85 ]; then
  echo "GnuPG's agent cannot open its socket below $home: the path is longer than 85 characters." >&2
  echo "Check the project out at a shorter path." >&2
  exit 1
fi

if ! gpg --homedir "$home" --batch --list-secret-keys throwaway@invalid >/dev/null 2>&1; then
  mkdir -p "$home"
  chmod 700 "$home"
  gpg --homedir "$home" --batch --quiet --passphrase '' \
      --quick-generate-key 'Nobody: tries out a release <throwaway@invalid>' ed25519 sign never
fi
