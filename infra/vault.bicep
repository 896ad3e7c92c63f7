// The vault and its secrets: the keys that sign links, and the mail server's password.

@description('The vault\'s name.')
@minLength(3)
@maxLength(24)
param name string

@description('The region.')
param location string

@description('Tags of every resource.')
param tags object

@description('The object id of the app\'s identity, which may read secrets.')
param appPrincipalId string

@description('The object id of who may set secrets; empty for nobody.')
param operatorPrincipalId string

@description('The subnet for private addresses; empty: the vault is reached over its public one.')
param endpointSubnetId string

@description('The private zones by service: vault.')
param zoneIds object

@description('The key for a vault that has none yet.')
@secure()
param signingKey string

@description('The mail server\'s password; empty: what the vault holds stays as it is.')
@secure()
param smtpPassword string

var isPrivate = !empty(endpointSubnetId)
var linkKeyName = 'link-signing-key'
var previousLinkKeyName = 'link-signing-key-previous'
var mailPasswordName = 'smtp-password'
var appRoles = {
  'Key Vault Secrets User': '4633458b-17de-408a-b874-0445c86b69e6'
}
var operatorRoles = {
  'Key Vault Secrets Officer': 'b86a8fe4-44ce-4948-aee5-eccb2c155cd7'
}
var appAssignments = map(items(appRoles), role => {
  roleDefinitionIdOrName: role.value
  principalId: appPrincipalId
  principalType: 'ServicePrincipal'
})
var operatorAssignments = map(items(empty(operatorPrincipalId) ? {} : operatorRoles), role => {
  roleDefinitionIdOrName: role.value
  principalId: operatorPrincipalId
})

module vault 'br/public:avm/res/key-vault/vault:0.12.1' = {
  name: 'key-vault'
  params: {
    name: name
    location: location
    tags: tags
    sku: 'standard'
    enableRbacAuthorization: true
    enableVaultForDeployment: false
    enableVaultForTemplateDeployment: false
    enableVaultForDiskEncryption: false
    // So that `azd down --purge` leaves nothing, and the next `azd up` finds the name free.
    enablePurgeProtection: false
    softDeleteRetentionInDays: 7
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    roleAssignments: concat(appAssignments, operatorAssignments)
    privateEndpoints: [
      for service in (isPrivate ? ['vault'] : []): {
        service: service
        subnetResourceId: endpointSubnetId
        privateDnsZoneGroup: {
          privateDnsZoneGroupConfigs: [{ privateDnsZoneResourceId: zoneIds[service] }]
        }
      }
    ]
    enableTelemetry: false
  }
}

resource secrets 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: name
}

// Only if not there: another deployment, perhaps from another machine, must not end the links that were sent.
@onlyIfNotExists()
resource linkKey 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: secrets
  name: linkKeyName
  properties: {
    value: signingKey
  }
  dependsOn: [vault]
}

// At first the same key, so that the reference to it holds.
@onlyIfNotExists()
resource previousLinkKey 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: secrets
  name: previousLinkKeyName
  properties: {
    value: signingKey
  }
  dependsOn: [vault]
}

resource mailPassword 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(smtpPassword)) {
  parent: secrets
  name: mailPasswordName
  properties: {
    value: smtpPassword
  }
  dependsOn: [vault]
}

// Without a version, so that the app takes up a new one by itself within a day, and at a restart at once.
@description('The setting that stands for the key.')
output signingKeyReference string = '@Microsoft.KeyVault(SecretUri=${vault.outputs.uri}secrets/${linkKeyName})'

@description('The setting that stands for the key before.')
output previousSigningKeyReference string = '@Microsoft.KeyVault(SecretUri=${vault.outputs.uri}secrets/${previousLinkKeyName})'

@description('The setting that stands for the mail server\'s password.')
output smtpPasswordReference string = '@Microsoft.KeyVault(SecretUri=${vault.outputs.uri}secrets/${mailPasswordName})'

@description('The vault\'s name.')
output name string = vault.outputs.name
