// A virtual network with a subnet for the app and one for the private addresses of storage and vault.

@description('The network\'s name.')
param name string

@description('The region.')
param location string

@description('Tags of every resource.')
param tags object

// The zones in which Azure looks up private addresses, one a service.
var zoneNames = [
  'privatelink.blob.${environment().suffixes.storage}'
  'privatelink.queue.${environment().suffixes.storage}'
  'privatelink.table.${environment().suffixes.storage}'
  'privatelink.vaultcore.azure.net'
]

module network 'br/public:avm/res/network/virtual-network:0.6.1' = {
  name: 'virtual-network'
  params: {
    name: name
    location: location
    tags: tags
    addressPrefixes: ['10.0.0.0/16']
    subnets: [
      {
        name: 'endpoints'
        addressPrefix: '10.0.1.0/24'
      }
      {
        // A /24 leaves room for the most instances that the plan can have.
        name: 'app'
        addressPrefix: '10.0.2.0/24'
        delegation: 'Microsoft.App/environments'
      }
    ]
    enableTelemetry: false
  }
}

module zones 'br/public:avm/res/network/private-dns-zone:0.7.1' = [
  for (zoneName, i) in zoneNames: {
    name: 'zone-${i}'
    params: {
      name: zoneName
      tags: tags
      virtualNetworkLinks: [
        {
          virtualNetworkResourceId: network.outputs.resourceId
          registrationEnabled: false
        }
      ]
      enableTelemetry: false
    }
  }
]

@description('The subnet for private addresses.')
output endpointSubnetId string = network.outputs.subnetResourceIds[0]

@description('The subnet that the app lives in.')
output appSubnetId string = network.outputs.subnetResourceIds[1]

@description('The zones by service: blob, queue, table and vault.')
output zoneIds object = {
  blob: zones[0].outputs.resourceId
  queue: zones[1].outputs.resourceId
  table: zones[2].outputs.resourceId
  vault: zones[3].outputs.resourceId
}
