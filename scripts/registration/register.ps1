# Creates the app registration that look-ups sign in with, and prints its client id and the link for an admin's consent.
# Needs the Microsoft Graph PowerShell SDK (Install-Module Microsoft.Graph.Applications) and the role Application Administrator.
#   ./register.ps1 -Origin https://mail.example.org/redeliver -Cloud worldwide
[CmdletBinding()]
param(
  [Parameter(Mandatory)] [ValidatePattern('^https://[^?#\s]+$')] [string] $Origin,
  [ValidateSet('worldwide', 'gcc', 'gcch', 'dod', 'china')] [string] $Cloud = 'worldwide',
  [string] $Name = 'Redeliver'
)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$base = $Origin.TrimEnd('/')
$table = (Get-Content -Raw -Encoding utf8 "$PSScriptRoot/../../src/host/clouds.json" | ConvertFrom-Json).clouds.$Cloud
Connect-MgGraph -Environment $table.powershell -Scopes 'Application.ReadWrite.All' -NoWelcome

# The page comes first: with brk-multihub first, sign-in in a window fails (office-js issue 5196).
$redirectUris = @("$base/sign-in.html", "brk-multihub://$(([uri]$base).Authority)")
$permissions = 'Mail.Read', 'GroupMember.Read.All', 'User.ReadBasic.All', 'openid', 'profile', 'offline_access'

$graph = Get-MgServicePrincipal -Filter "appId eq '00000003-0000-0000-c000-000000000000'"
$access = foreach ($permission in $permissions) {
  $scope = $graph.Oauth2PermissionScopes | Where-Object Value -EQ $permission
  if ($null -eq $scope) { throw "Microsoft Graph knows no permission $permission here." }
  @{ Id = $scope.Id; Type = 'Scope' }
}
$app = New-MgApplication -DisplayName $Name -SignInAudience 'AzureADMyOrg' `
  -Spa @{ RedirectUris = $redirectUris } `
  -RequiredResourceAccess @(@{ ResourceAppId = $graph.AppId; ResourceAccess = @($access) })
$tenant = (Get-MgContext).TenantId
$scope = [uri]::EscapeDataString("$($table.graph)/.default")
$return = [uri]::EscapeDataString($redirectUris[0])

"Client id: $($app.AppId)"
"Tenant id: $tenant"
"Admin consent: $($table.signIn)/$tenant/v2.0/adminconsent?client_id=$($app.AppId)&scope=$scope&redirect_uri=$return&state=redeliver-consent"
"Build: npm run build -- --origin $base --cloud $Cloud --client-id $($app.AppId) --tenant $tenant"
