# Creates the app registration that look-ups sign in with, and prints its client id and the link for an admin's consent.
# Needs the Microsoft Graph PowerShell SDK (Install-Module Microsoft.Graph.Applications) and the role Application Administrator.
#   ./register.ps1 -Origin https://mail.example.org/redeliver -Cloud worldwide [-MessageTrace]
# -MessageTrace lets email admins ask where a message ended. Microsoft offers that in the worldwide cloud and GCC only.
[CmdletBinding()]
param(
  [Parameter(Mandatory)] [ValidatePattern('^https://[^?#\s]+$')] [string] $Origin,
  [ValidateSet('worldwide', 'gcc', 'gcch', 'dod', 'china')] [string] $Cloud = 'worldwide',
  [string] $Name = 'Redeliver',
  [switch] $MessageTrace
)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$base = $Origin.TrimEnd('/')
$table = (Get-Content -Raw -Encoding utf8 "$PSScriptRoot/../../src/host/clouds.json" | ConvertFrom-Json).clouds.$Cloud
Connect-MgGraph -Environment $table.powershell -Scopes 'Application.ReadWrite.All' -NoWelcome

# The page comes first: with brk-multihub first, sign-in in a window fails (office-js issue 5196).
$redirectUris = @("$base/sign-in.html", "brk-multihub://$(([uri]$base).Authority)")
$permissions = 'Mail.Read', 'Mail.Read.Shared', 'GroupMember.Read.All', 'User.ReadBasic.All', 'openid', 'profile', 'offline_access'
if ($MessageTrace) { $permissions += 'ExchangeMessageTrace.Read.All' }

$graph = Get-MgServicePrincipal -Filter "appId eq '00000003-0000-0000-c000-000000000000'"
$access = foreach ($permission in $permissions) {
  $scope = $graph.Oauth2PermissionScopes | Where-Object Value -EQ $permission
  if ($null -eq $scope) { throw "Microsoft Graph knows no permission $permission here." }
  @{ Id = $scope.Id; Type = 'Scope' }
}
# Microsoft's own app for message trace: requests fail until an organization has it, and for some hours after.
if ($MessageTrace) {
  $traceApp = '8bd644d1-64a1-4d4b-ae52-2e0cbf64e373'
  if ($null -eq (Get-MgServicePrincipal -Filter "appId eq '$traceApp'")) { New-MgServicePrincipal -AppId $traceApp | Out-Null }
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
