// Application Insights over a Log Analytics workspace; what is sent is signed in with the app's identity.

@description('The hash in the names.')
param token string

@description('The region.')
param location string

@description('Tags of every resource.')
param tags object

@description('The object id of the app\'s identity, which may send.')
param appPrincipalId string

@description('How long telemetry is kept, in days.')
param retentionDays int

@description('The most that is taken in a day, in GB; -1 for no limit.')
param quotaGb int

var appRoles = {
  'Monitoring Metrics Publisher': '3913510d-42f4-4e42-8a64-420c390055eb'
}

module workspace 'br/public:avm/res/operational-insights/workspace:0.11.1' = {
  name: 'workspace'
  params: {
    name: 'log-${token}'
    location: location
    tags: tags
    dataRetention: retentionDays
    dailyQuotaGb: quotaGb
    enableTelemetry: false
  }
}

module insights 'br/public:avm/res/insights/component:0.6.0' = {
  name: 'insights'
  params: {
    name: 'appi-${token}'
    location: location
    tags: tags
    workspaceResourceId: workspace.outputs.resourceId
    disableLocalAuth: true
    // Addresses of readers are nobody's business.
    disableIpMasking: false
    roleAssignments: map(items(appRoles), role => {
      roleDefinitionIdOrName: role.value
      principalId: appPrincipalId
      principalType: 'ServicePrincipal'
    })
    enableTelemetry: false
  }
}

@description('Where telemetry goes. No secret: without local authentication it lets nobody in.')
output connectionString string = insights.outputs.connectionString

@description('The workspace that the alert rules ask.')
output workspaceId string = workspace.outputs.resourceId
