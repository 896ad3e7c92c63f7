// The storage account: the app's tables and queues, the host's own state, and the app's package. No shared keys.

@description('The account\'s name.')
@minLength(3)
@maxLength(24)
param name string

@description('How many copies are kept, and where.')
param redundancy string

@description('The region.')
param location string

@description('Tags of every resource.')
param tags object

@description('The object id of the app\'s identity.')
param appPrincipalId string

@description('The object id of who may use `monitor` on the account; empty for nobody.')
param operatorPrincipalId string

@description('The subnet for private addresses; empty: the account is reached over its public ones.')
param endpointSubnetId string

@description('The private zones by service: blob, queue, table.')
param zoneIds object

var packages = 'app-packages'
var isPrivate = !empty(endpointSubnetId)

// The host keeps its locks and function keys in blobs, and for that its documentation asks for Owner. The app makes its
// tables and queues at start, which Contributor allows and the roles for messages alone do not.
var appRoles = {
  'Storage Blob Data Owner': 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  'Storage Queue Data Contributor': '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  'Storage Table Data Contributor': '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
}
var operatorRoles = {
  'Storage Queue Data Contributor': '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  'Storage Table Data Contributor': '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
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

module account 'br/public:avm/res/storage/storage-account:0.14.3' = {
  name: 'storage-account'
  params: {
    name: name
    location: location
    tags: tags
    kind: 'StorageV2'
    skuName: redundancy
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    allowBlobPublicAccess: false
    minimumTlsVersion: 'TLS1_2'
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    // Left out, the module would let nobody in.
    networkAcls: {
      defaultAction: isPrivate ? 'Deny' : 'Allow'
      bypass: 'None'
    }
    blobServices: {
      containers: [{ name: packages }]
    }
    roleAssignments: concat(appAssignments, operatorAssignments)
    privateEndpoints: [
      for service in (isPrivate ? ['blob', 'queue', 'table'] : []): {
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

@description('The account\'s name.')
output name string = account.outputs.name

@description('The container that the app\'s package is deployed to.')
output packagesAddress string = '${account.outputs.primaryBlobEndpoint}${packages}'
