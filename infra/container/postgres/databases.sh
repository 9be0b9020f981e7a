#!/bin/bash
# Run once, on an empty volume: a database and an owner each for the API and for Keycloak.
set -euo pipefail

# Takes the name of both, and of the variable with the password, which thus stands in no command line.
database() {
  psql --no-psqlrc -v ON_ERROR_STOP=1 -U "${POSTGRES_USER:-postgres}" -d postgres \
    -v name="$1" -v variable="$2" <<'SQL'
\getenv password :variable
create role :"name" login password :'password';
create database :"name" owner :"name";
SQL
}

database sunboard SUNBOARD_DATABASE_PASSWORD
database keycloak SUNBOARD_KEYCLOAK_DATABASE_PASSWORD
