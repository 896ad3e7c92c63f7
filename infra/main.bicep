targetScope = 'subscription'

// What is asked for at the first `azd up`.

@description('Names this deployment; azd asks for it. Part of the resource group\'s name, and of the hash in all other names.')
@minLength(1)
@maxLength(64)
param environmentName string

@description('The region. It must offer Flex Consumption: `az functionapp list-flexconsumption-locations` lists those that do.')
@minLength(1)
@metadata({ azd: { type: 'location' } })
param location string

@description('Who is mailed by the alert rules and the budget.')
@minLength(3)
param operatorEmail string

@description('The first key that signs the links in messages: Base64 of 32 bytes or more. azd makes one at random. Later deployments leave the key in the vault as it is.')
@minLength(44)
@maxLength(512)
@secure()
@metadata({ azd: { type: 'generate', config: { length: 44, noSpecial: true } } })
param signingKey string

@description('The object id of the person or pipeline that deploys, who may then use `monitor` on the tables and queues and set secrets. Empty: nobody.')
param principalId string = ''

// The app.

@description('Where the app is reached, such as https://monitor.example.org. Empty: the address that Azure gives it.')
param publicAddress string = ''

@description('The page, or mailto: address, in the User-Agent: where publishers turn to. Empty: the User-Agent says that there is none.')
param contactAddress string = ''

@description('Whether anybody may sign up over HTTP.')
param signUpOpen bool = true

@description('When feeds that are due are looked for: NCRONTAB with six fields, in UTC.')
param pollSchedule string = '0 * * * * *'

@description('The longest interval of a quiet feed whose publisher asks for none, from 00:05:00 to 06:00:00: so long a report may wait until it is seen.')
param longestInterval string = '00:15:00'

@description('When ended digest windows are looked for: NCRONTAB with six fields, in UTC.')
param digestSchedule string = '30 */5 * * * *'

@description('The mail server. Empty: no mail is sent, and subscribers need another channel.')
param smtpHost string = ''

@description('The mail server\'s port. 0: the customary one, 587 for starttls, 465 for implicit. Azure lets nothing out on port 25.')
@minValue(0)
@maxValue(65535)
param smtpPort int = 0

@description('How the conversation with the mail server is encrypted.')
@allowed(['starttls', 'implicit'])
param smtpSecurity string = 'starttls'

@description('Whom to log in to the mail server as. Empty: it asks for no login.')
param smtpUser string = ''

@description('The password of that login, kept in the vault. Empty: the one in the vault stays as it is.')
@secure()
param smtpPassword string = ''

@description('The sender of mail: alerts@example.org, or Name <alerts@example.org>.')
param smtpFrom string = ''

// Size, reach and cost.

@description('The memory of an instance in MB. One core comes with 2048, a part of one with 512.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048

@description('How many instances there may be at most: the brake on cost, and on what the mail server and publishers see at once.')
@minValue(40)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('How many copies of the tables and queues are kept, and where: in one data centre, three zones (not offered everywhere), or two regions.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS'])
param storageRedundancy string = 'Standard_LRS'

@description('Whether the storage account and the vault are reached over a virtual network alone. Then `monitor` and the rotation of keys need a machine inside it.')
param privateNetwork bool = false

@description('How long logs and metrics are kept, in days. The first 31 cost nothing more than taking them in.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 30

@description('The most telemetry taken in a day, in GB; what comes after is dropped, and the alert rules see nothing of it. -1: no limit.')
@minValue(-1)
@maxValue(100)
param logQuotaGb int = 1

@description('What a month may cost before the operator is mailed, in the currency of the subscription. 0: no budget.')
@minValue(0)
@maxValue(1000000)
param monthlyBudget int = 50

var token = toLower(uniqueString(subscription().id, environmentName, location))
var tags = { 'azd-env-name': environmentName }
var appName = 'func-${token}'
var address = empty(publicAddress) ? 'https://${appName}.azurewebsites.net' : publicAddress

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'br/public:avm/res/managed-identity/user-assigned-identity:0.4.1' = {
  name: 'identity'
  scope: group
  params: {
    name: 'id-${token}'
    location: location
    tags: tags
    enableTelemetry: false
  }
}

module network 'network.bicep' = if (privateNetwork) {
  name: 'network'
  scope: group
  params: {
    name: 'vnet-${token}'
    location: location
    tags: tags
  }
}

module storage 'storage.bicep' = {
  name: 'storage'
  scope: group
  params: {
    name: 'st${token}'
    redundancy: storageRedundancy
    location: location
    tags: tags
    appPrincipalId: identity.outputs.principalId
    operatorPrincipalId: principalId
    endpointSubnetId: privateNetwork ? network!.outputs.endpointSubnetId : ''
    zoneIds: privateNetwork ? network!.outputs.zoneIds : {}
  }
}

module vault 'vault.bicep' = {
  name: 'vault'
  scope: group
  params: {
    name: 'kv-${token}'
    location: location
    tags: tags
    appPrincipalId: identity.outputs.principalId
    operatorPrincipalId: principalId
    endpointSubnetId: privateNetwork ? network!.outputs.endpointSubnetId : ''
    zoneIds: privateNetwork ? network!.outputs.zoneIds : {}
    signingKey: signingKey
    smtpPassword: smtpPassword
  }
}

module telemetry 'telemetry.bicep' = {
  name: 'telemetry'
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    appPrincipalId: identity.outputs.principalId
    retentionDays: logRetentionDays
    quotaGb: logQuotaGb
  }
}

// What the code reads, and what the host reads for itself. Flex Consumption refuses the settings that other plans need
// for the runtime and its version: functionAppConfig has those.
var settings = {
  AzureWebJobsStorage__accountName: storage.outputs.name
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identity.outputs.clientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: telemetry.outputs.connectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.outputs.clientId};Authorization=AAD'
  // The analyst's page is served at the root, where the platform would show its own.
  AzureWebJobsDisableHomepage: 'true'
  PollSchedule: pollSchedule
  DigestSchedule: digestSchedule
  Polling__LongestInterval: longestInterval
  Fetch__ContactAddress: contactAddress
  Web__PublicAddress: address
  Web__SigningKey: vault.outputs.signingKeyReference
  Web__PreviousSigningKey: vault.outputs.previousSigningKeyReference
  SignUp__Open: string(signUpOpen)
  Canary__Enabled: 'true'
  Canary__Operator: empty(smtpHost) ? '' : operatorEmail
  Smtp__Host: smtpHost
  Smtp__Port: string(smtpPort)
  Smtp__Security: smtpSecurity
  Smtp__User: smtpUser
  Smtp__Password: empty(smtpUser) ? '' : vault.outputs.smtpPasswordReference
  Smtp__From: smtpFrom
}

module app 'app.bicep' = {
  name: 'app'
  scope: group
  params: {
    name: appName
    planName: 'plan-${token}'
    location: location
    tags: tags
    identityId: identity.outputs.resourceId
    packagesAddress: storage.outputs.packagesAddress
    subnetId: privateNetwork ? network!.outputs.appSubnetId : null
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: maximumInstanceCount
    settings: settings
  }
}

module alerts 'alerts.bicep' = {
  name: 'alerts'
  scope: group
  params: {
    environmentName: environmentName
    location: location
    tags: tags
    operatorEmail: operatorEmail
    workspaceId: telemetry.outputs.workspaceId
    monthlyBudget: monthlyBudget
  }
}

@description('The resource group, which holds everything.')
output AZURE_RESOURCE_GROUP string = group.name

@description('The function app.')
output AZURE_FUNCTION_NAME string = app.outputs.name

@description('Where the app is reached; its HTTP functions lie below /api/.')
output MONITOR_ADDRESS string = address

@description('The storage account: what `monitor` needs in AzureWebJobsStorage__accountName.')
output MONITOR_STORAGE_ACCOUNT string = storage.outputs.name

@description('The vault that holds the keys and the password.')
output MONITOR_VAULT string = vault.outputs.name
