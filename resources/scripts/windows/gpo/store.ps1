# ---- Where the rules are: a group policy, in a session that is opened and saved once. ----

function Get-StoreRule { Get-NetFirewallRule -GPOSession $session }

function Get-StoreApplication { Get-NetFirewallApplicationFilter -GPOSession $session }

function Get-StoreService { Get-NetFirewallServiceFilter -GPOSession $session }

function Get-StoreInterface { Get-NetFirewallInterfaceFilter -GPOSession $session }

function Get-StoreInterfaceType { Get-NetFirewallInterfaceTypeFilter -GPOSession $session }

function Get-StoreSecurity { Get-NetFirewallSecurityFilter -GPOSession $session }

function Get-StoreAddress { Get-NetFirewallAddressFilter -GPOSession $session }

function Get-StorePort { Get-NetFirewallPortFilter -GPOSession $session }

function New-OwnRule([object] $Wanted) {
    if ($Wanted.Direction -eq 'Inbound') {
        $null = New-NetFirewallRule -GPOSession $session -Name $Wanted.Name -DisplayName $Wanted.DisplayName `
            -Group 'Portolan' -Description $Wanted.Description -Direction Inbound -Action Allow `
            -Enabled True -Profile Any -Protocol $Wanted.Protocol -LocalPort $Wanted.Ports `
            -RemoteAddress $Wanted.Addresses
    } else {
        $null = New-NetFirewallRule -GPOSession $session -Name $Wanted.Name -DisplayName $Wanted.DisplayName `
            -Group 'Portolan' -Description $Wanted.Description -Direction Outbound -Action Allow `
            -Enabled True -Profile Any -Protocol $Wanted.Protocol -RemotePort $Wanted.Ports `
            -RemoteAddress $Wanted.Addresses
    }
}

# A rule of the same name is made anew. What looks like a pattern would take away more than one.
function Invoke-Step([object] $Step) {
    if ($Step.Present) {
        if ($Step.Present.Name -match '[*?\[\]`]') { throw 'a rule of the group Portolan bears a name that is not Portolan''s: take it away by hand' }
        Remove-NetFirewallRule -GPOSession $session -Name $Step.Present.Name
    }
    if ($Step.Wanted) { New-OwnRule $Step.Wanted }
}

# Two parts, as the cmdlets want them: a file of a policy would be something else.
function Assert-Gpo {
    if ($Gpo -notmatch '\A[^\\/"*?<>|]+\\[^\\/"*?<>|]+\z') {
        Stop-Usage '-Gpo is needed: the group policy that gets the rules, as ''domain\name'', which must exist'
    }
}

# One session for all changes: a client never sees half of them.
function Open-Policy {
    try {
        if ($DomainController -eq '') { return Open-NetGPO -PolicyStore $Gpo }
        Open-NetGPO -PolicyStore $Gpo -DomainController $DomainController
    } catch {
        throw ('cannot open the group policy {0}; it must exist, and takes a domain administrator: {1}' -f $Gpo, $_.Exception.Message)
    }
}

# What was there, for people, in a file of its own beside this script.
function Backup-Policy([object[]] $Present) {
    $folder = Split-Path -Path $PSCommandPath -Parent
    for ($i = 1; [IO.File]::Exists("$folder\before-$i.json"); $i++) { }
    $json = ConvertTo-Json -InputObject @{ Gpo = $Gpo; Rules = @(Select-Kept $Present) } -Depth 4
    [IO.File]::WriteAllText("$folder\before-$i.json", $json + "`r`n")
    Write-Line "What was there is saved in $folder\before-$i.json"
}

# Carries out the steps in the session, saves it, and looks into the policy once more.
function Save-Plan([object[]] $Plan, [object[]] $Wanted) {
    foreach ($step in $Plan) {
        try {
            Invoke-Step $step
        } catch {
            throw ('the rule {0}: {1} (nothing was saved)' -f $step.Name, $_.Exception.Message)
        }
    }
    Save-NetGPO -GPOSession $session
    $script:session = Open-Policy
    $wrong = @(Get-Plan @(Get-OwnRule) $Wanted)
    if ($wrong.Count -gt 0) {
        throw ('the rule {0} is not in the policy as it was asked for, although no error was reported: was the domain controller one that cannot be written (-DomainController)?' -f $wrong[0].Name)
    }
}
