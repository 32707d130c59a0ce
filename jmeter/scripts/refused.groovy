// By design a crowd is refused with 429 or 503 and told when to come again. This student waits that long (30 s at most) and begins anew as
// another one. With the parameter "again" she sends what was refused with 503 up to six times more, as the page does with a file
// (five times more, and not where it is to wait for more than 5 s).
def refused = prev.responseCode in ['429', '503']
def again = false
if (refused) {
    def after = (prev.responseHeaders =~ /(?im)^retry-after: (\d+)/).with { it ? it[0][1] as long : 5L }
    def notAllAtOnce = 0L
    if (args && prev.responseCode == '503') {
        int tries = vars.get('tries') as int
        again = tries < 6
        vars.put('tries', String.valueOf(tries + 1))
        notAllAtOnce = java.util.concurrent.ThreadLocalRandom.current().nextLong(3000)
    }
    Thread.sleep(Math.min(after, 30L) * 1000 + notAllAtOnce)
    ctx.startNextThreadLoop = !again
}
if (args) {
    vars.put('taken', again ? 'no' : 'yes')
}
