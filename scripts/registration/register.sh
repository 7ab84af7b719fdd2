#!/usr/bin/env bash
# Creates the app registration that look-ups sign in with, and prints its client id and the link for an admin's consent.
# Needs the Azure CLI, signed in (az login) in the right cloud (az cloud set --name), and the role Application Administrator.
#   ./register.sh https://mail.example.org/redeliver [worldwide|gcc|gcch|dod|china]
set -euo pipefail

origin=${1:?Usage: register.sh https://mail.example.org/redeliver [CLOUD]}
cloud=${2:-worldwide}
base=${origin%/}
[[ $base =~ ^https://[^/?#[:space:]\"\\]+(/[^?#[:space:]\"\\]*)?$ ]] || { echo "Give the https address of the files." >&2; exit 2; }
case $cloud in
  worldwide | gcc) graph=https://graph.microsoft.com login=https://login.microsoftonline.com ;;
  gcch) graph=https://graph.microsoft.us login=https://login.microsoftonline.us ;;
  dod) graph=https://dod-graph.microsoft.us login=https://login.microsoftonline.us ;;
  china) graph=https://microsoftgraph.chinacloudapi.cn login=https://login.partner.microsoftonline.cn ;;
  *) echo "The clouds are worldwide, gcc, gcch, dod, china." >&2; exit 2 ;;
esac

graph_app=00000003-0000-0000-c000-000000000000
access=
for permission in Mail.Read GroupMember.Read.All User.ReadBasic.All openid profile offline_access; do
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
