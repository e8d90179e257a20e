# ---- Networks that are small enough to try each of their addresses. ----

# The addresses of a network or range; none where it has more than are tried.
function Expand-Network([string] $Text) {
    $interval = ConvertTo-Interval $Text
    $count = [bigint]::Add([bigint]::Subtract($interval.Last, $interval.First), [bigint]::One)
    if ([bigint]::Compare($count, $maxNetwork) -gt 0) { return }
    for ($i = 0; $i -lt [int] $count; $i++) {
        ConvertTo-Address ([bigint]::Add($interval.First, $i)) $interval.Family
    }
}
