#!/bin/bash
# Asks the portal in this container whether it is ready; 0 if it is. The port is the one of Urls in the Dockerfile.
set -eu
port="${HEALTH_PORT:-8080}"
exec 3<>"/dev/tcp/127.0.0.1/${port}"
printf 'GET /health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
read -r _ status _ <&3
[ "${status}" = 200 ]
