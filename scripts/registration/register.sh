#!/usr/bin/env bash
# Creates the app registration that look-ups sign in with, and prints its client id and the link for an admin's consent.
# Needs the Azure CLI, signed in (az login) in the right cloud (az cloud set --name), and the role Application Administrator.
#   ./register.sh https://mail.example.org/redeliver [worldwide|gcc|gcch|dod|china] [--message-trace]
# --message-trace lets email admins ask where a message ended. Microsoft offers that in the worldwide cloud and GCC only.
set -euo pipefail

origin=${1:?Usage: register.sh https://mail.example.org/redeliver [CLOUD] [--message-trace]}
cloud=${2:-worldwide}
trace=${3:-}
base=${origin%/}
[[ $base =~ ^https://[^/?#[:space:]\"\\]+(/[^?#[:space:]\"\\]*)?$ ]] || { echo "Give the https address of the files." >&2; exit 2; }
case $cloud in
  worldwide | gcc) graph=https://graph.microsoft.com login=https://login.microsoftonline.com ;;
  gcch) graph=https://graph.microsoft.us login=https://login.microsoftonline.us ;;
  dod) graph=https://dod-graph.microsoft.us login=https://login.microsoftonline.us ;;
  china) graph=https://microsoftgraph.chinacloudapi.cn login=https://login.partner.microsoftonline.cn ;;
  *) echo "The clouds are worldwide, gcc, gcch, dod, china." >&2; exit 2 ;;
esac

[[ $trace == "" || $trace == --message-trace ]] || { echo "The third word can only be --message-trace." >&2; exit 2; }

# Microsoft's own app for message trace: requests fail until an organization has it, and for some hours after.
trace_app=8bd644d1-64a1-4d4b-ae52-2e0cbf64e373
if [ -n "$trace" ]; then
  az ad sp show --id "$trace_app" --query id --output tsv >/dev/null 2>&1 || az ad sp create --id "$trace_app" --query id --output tsv >/dev/null
fi

graph_app=00000003-0000-0000-c000-000000000000
access=
for permission in Mail.Read Mail.Read.Shared GroupMember.Read.All User.ReadBasic.All openid profile offline_access ${trace:+ExchangeMessageTrace.Read.All}; do
  id=$(az ad sp show --id "$graph_app" --query "oauth2PermissionScopes[?value=='$permission'].id | [0]" --output tsv)
  [ -n "$id" ] || { echo "Microsoft Graph knows no permission $permission here." >&2; exit 1; }
  access+="${access:+,}{\"id\":\"$id\",\"type\":\"Scope\"}"
done

host=${base#https://}
host=${host%%/*}
# The page comes first: with brk-multihub first, sign-in in a window fails (office-js issue 5196).
body="{\"displayName\":\"Redeliver\",\"signInAudience\":\"AzureADMyOrg\",\"spa\":{\"redirectUris\":[\"$base/sign-in.html\",\"brk-multihub://$host\"]},\"requiredResourceAccess\":[{\"resourceAppId\":\"$graph_app\",\"resourceAccess\":[$access]}]}"
client=$(az rest --method POST --uri "$graph/v1.0/applications" --headers Content-Type=application/json --body "$body" --query appId --output tsv)
tenant=$(az account show --query tenantId --output tsv)

encode() { local text=${1//:/%3A}; echo "${text//\//%2F}"; }
echo "Client id: $client"
echo "Tenant id: $tenant"
echo "Admin consent: $login/$tenant/v2.0/adminconsent?client_id=$client&scope=$(encode "$graph/.default")&redirect_uri=$(encode "$base/sign-in.html")&state=redeliver-consent"
echo "Build: npm run build -- --origin $base --cloud $cloud --client-id $client --tenant $tenant"
