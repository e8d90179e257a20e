# ---- Where the rules are: the firewall of this host. ----
$store = 'PersistentStore'

function Get-StoreRule { Get-NetFirewallRule -PolicyStore $store }

function Get-StoreApplication { Get-NetFirewallApplicationFilter -PolicyStore $store }

function Get-StoreService { Get-NetFirewallServiceFilter -PolicyStore $store }

function Get-StoreInterface { Get-NetFirewallInterfaceFilter -PolicyStore $store }

function Get-StoreInterfaceType { Get-NetFirewallInterfaceTypeFilter -PolicyStore $store }

function Get-StoreSecurity { Get-NetFirewallSecurityFilter -PolicyStore $store }

function Get-StoreAddress { Get-NetFirewallAddressFilter -PolicyStore $store }

function Get-StorePort { Get-NetFirewallPortFilter -PolicyStore $store }

function New-OwnRule([object] $Wanted) {
    if ($Wanted.Direction -eq 'Inbound') {
        $made = New-NetFirewallRule -PolicyStore $store -Name $Wanted.Name -DisplayName $Wanted.DisplayName `
            -Group 'Portolan' -Description $Wanted.Description -Direction Inbound -Action Allow `
            -Enabled True -Profile Any -Protocol $Wanted.Protocol -LocalPort $Wanted.Ports `
            -RemoteAddress $Wanted.Addresses
    } else {
        $made = New-NetFirewallRule -PolicyStore $store -Name $Wanted.Name -DisplayName $Wanted.DisplayName `
            -Group 'Portolan' -Description $Wanted.Description -Direction Outbound -Action Allow `
            -Enabled True -Profile Any -Protocol $Wanted.Protocol -RemotePort $Wanted.Ports `
            -RemoteAddress $Wanted.Addresses
    }
    # Only a rule that is put back as somebody had changed it is anything else.
    if ($Wanted.Enabled -ne 'True' -or $Wanted.Action -ne 'Allow' -or $Wanted.Profile -ne 'Any') {
        Set-NetFirewallRule -InputObject $made -Enabled $Wanted.Enabled -Action $Wanted.Action -Profile $Wanted.Profile
    }
}

function Invoke-Step([object] $Step) {
    if ($Step.Step -eq 'Change') {
        Set-NetFirewallRule -InputObject $Step.Present.Rule -NewDisplayName $Step.Wanted.DisplayName `
            -Description $Step.Wanted.Description -RemoteAddress $Step.Wanted.Addresses `
            -Enabled $Step.Wanted.Enabled -Action $Step.Wanted.Action -Profile $Step.Wanted.Profile
        return
    }
    if ($Step.Present) { Remove-NetFirewallRule -InputObject $Step.Present.Rule }
    if ($Step.Wanted) { New-OwnRule $Step.Wanted }
}
