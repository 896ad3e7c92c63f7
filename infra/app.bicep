// The function app on Flex Consumption.

@description('The app\'s name.')
param name string

@description('The plan\'s name.')
param planName string

@description('The region.')
param location string

@description('Tags of every resource.')
param tags object

@description('The resource id of the identity that the app signs in with everywhere.')
param identityId string

@description('The container that the app\'s package is deployed to.')
param packagesAddress string

@description('The subnet that the app lives in; null for none.')
param subnetId string?

@description('The memory of an instance in MB.')
param instanceMemoryMB int

@description('How many instances there may be at most.')
param maximumInstanceCount int

@description('What the code and the host read.')
param settings object

module plan 'br/public:avm/res/web/serverfarm:0.1.1' = {
  name: 'plan'
  params: {
    name: planName
    location: location
    tags: tags
    sku: {
      name: 'FC1'
      tier: 'FlexConsumption'
    }
    reserved: true
    enableTelemetry: false
  }
}

module site 'br/public:avm/res/web/site:0.15.1' = {
  name: 'site'
  params: {
    name: name
    kind: 'functionapp,linux'
    location: location
    tags: union(tags, { 'azd-service-name': 'monitor' })
    serverFarmResourceId: plan.outputs.resourceId
    managedIdentities: {
      userAssignedResourceIds: [identityId]
    }
    keyVaultAccessIdentityResourceId: identityId
    clientAffinityEnabled: false
    virtualNetworkSubnetId: subnetId
    siteConfig: {
      alwaysOn: false
    }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packagesAddress
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstanceCount
      }
    }
    appSettingsKeyValuePairs: settings
    enableTelemetry: false
  }
}

@description('The app\'s name.')
output name string = site.outputs.name
