#!/usr/bin/env bash
# Runs the cluster example on a PostgreSQL of its own: installs Debian's package if it is missing, starts a server on a free
# port of this machine in a temporary directory, and stops it at the end. Run it as root, or with PostgreSQL installed.
set -euo pipefail
cd "$(dirname "$0")/../.."

find_initdb() { ls /usr/lib/postgresql/*/bin/initdb 2>/dev/null | sort -V | tail -n 1 || true; }

if [ -z "$(find_initdb)" ]; then
  apt-get update -qq
  apt-get install -y -qq postgresql >/dev/null
fi
bin=$(dirname "$(find_initdb)")

data=$(mktemp -d)
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
password=$(head -c 18 /dev/urandom | base64)
printf '%s' "$password" > "$data/password"
as_owner() { "$@"; }
if [ "$(id -u)" -eq 0 ]; then
  # PostgreSQL refuses to run as root.
  chown -R postgres "$data"
  as_owner() { runuser -u postgres -- "$@"; }
fi

stop() {
  as_owner "$bin/pg_ctl" -D "$data/db" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$data"
}
trap stop EXIT

as_owner "$bin/initdb" -D "$data/db" -U cluster --pwfile="$data/password" -A scram-sha-256 >/dev/null
# The data is thrown away at the end, so nothing waits for the disk.
as_owner "$bin/pg_ctl" -D "$data/db" -w -t 60 -l "$data/log" \
  -o "-h 127.0.0.1 -p $port -k $data -c fsync=off" start >/dev/null

export CLUSTER_JDBC_URL="jdbc:postgresql://127.0.0.1:$port/postgres"
export CLUSTER_JDBC_USER=cluster
export CLUSTER_JDBC_PASSWORD="$password"
mvn -q verify -P run -DskipTests -pl examples/cluster -am "$@"
