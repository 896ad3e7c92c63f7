// What the operator is mailed about: three broken promises, and money. The rules ask the app's journal, which the host
// hands to Application Insights; its metrics go to a collector alone.

@description('Named in the mails.')
param environmentName string

@description('The region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Who is mailed.')
param operatorEmail string

@description('The workspace that holds the app\'s telemetry.')
param workspaceId string

@description('What a month may cost before the operator is mailed; 0 for no budget.')
param monthlyBudget int

@description('The first of a month, from which the budget counts; Azure takes no earlier month than this one.')
param budgetStart string = utcNow('yyyy-MM-01')

var rules = [
  {
    name: 'dead-letters'
    description: 'A message was given up and lies among the dead letters. `monitor alerts --dead` says why, and `monitor replay` sends it again.'
    severity: 1
    query: '''
      AppTraces
      | where Message has 'dead letters lie in'
      | summarize Letters = count() by Queue = extract(@'lie in (\S+)', 1, Message)
    '''
    column: 'Letters'
    dimensions: [{ name: 'Queue', operator: 'Include', values: ['*'] }]
    operator: 'GreaterThan'
    threshold: 0
    window: 'PT15M'
  }
  {
    // A row comes even where nothing was written at all. Feeds that are all slow may have none due for hours, which is
    // no failure; a timer that does not run is one. PulseTimer says that a promise is broken when feeds are overdue.
    name: 'no-poll'
    description: 'For 30 minutes the timers did not run, a promise was broken, or every poll failed. /api/health says more.'
    severity: 1
    query: '''
      union isfuzzy=true AppRequests, AppTraces
      | summarize
          Beats = countif(Type == 'AppRequests' and OperationName == 'PulseTimer' and Success == true),
          Broken = countif(Type == 'AppTraces' and Message has 'The promise is broken'),
          Failed = countif(Type == 'AppTraces' and Message has 'Poll of' and Message has 'failed'),
          Polled = countif(Type == 'AppTraces' and Message startswith 'Polled')
      | project Silent = toint(Beats == 0 or Broken > 0 or (Failed > 0 and Polled == 0))
    '''
    column: 'Silent'
    dimensions: []
    operator: 'GreaterThan'
    threshold: 0
    window: 'PT30M'
  }
  {
    // A delivery is tried four times within its first hour: more failures are more than one delivery's.
    name: 'failed-deliveries'
    description: 'A channel refuses deliveries again and again. They are tried again for days; `monitor alerts` shows the answers.'
    severity: 2
    query: '''
      AppTraces
      | where Message has 'was not delivered to' or Message has 'was given up for'
      | summarize Failed = count() by Channel = extract(@'by (\w+) (?:at|after) attempt', 1, Message)
    '''
    column: 'Failed'
    dimensions: [{ name: 'Channel', operator: 'Include', values: ['*'] }]
    operator: 'GreaterThan'
    threshold: 4
    window: 'PT1H'
  }
]

module operators 'br/public:avm/res/insights/action-group:0.8.0' = {
  name: 'operators'
  params: {
    name: 'ag-${environmentName}'
    groupShortName: 'monitor'
    tags: tags
    emailReceivers: [
      {
        name: 'operator'
        emailAddress: operatorEmail
        useCommonAlertSchema: true
      }
    ]
    enableTelemetry: false
  }
}

module queryRules 'br/public:avm/res/insights/scheduled-query-rule:0.6.0' = [
  for rule in rules: {
    name: 'rule-${rule.name}'
    params: {
      name: 'monitor-${rule.name}'
      alertDisplayName: 'Drawdown Monitor (${environmentName}): ${rule.name}'
      alertDescription: rule.description
      location: location
      tags: tags
      severity: rule.severity
      scopes: [workspaceId]
      evaluationFrequency: 'PT5M'
      windowSize: rule.window
      autoMitigate: true
      // A new workspace knows no table that nothing was sent to yet.
      skipQueryValidation: true
      criterias: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Maximum'
            metricMeasureColumn: rule.column
            dimensions: rule.dimensions
            operator: rule.operator
            threshold: rule.threshold
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      actions: {
        actionGroupResourceIds: [operators.outputs.resourceId]
      }
      enableTelemetry: false
    }
  }
]

// Azure lets nobody move the start of a budget, so one that exists is left alone: its amount is changed in the portal.
@onlyIfNotExists()
resource budget 'Microsoft.Consumption/budgets@2023-11-01' = if (monthlyBudget > 0) {
  name: 'monitor-${environmentName}'
  properties: {
    category: 'Cost'
    timeGrain: 'Monthly'
    amount: monthlyBudget
    timePeriod: {
      startDate: budgetStart
    }
    notifications: {
      spent: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 80
        thresholdType: 'Actual'
        contactEmails: [operatorEmail]
      }
      foreseen: {
        enabled: true
        operator: 'GreaterThan'
        threshold: 100
        thresholdType: 'Forecasted'
        contactEmails: [operatorEmail]
      }
    }
  }
}
