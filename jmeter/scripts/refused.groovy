// By design a crowd is refused with 429 or 503 and told when to come again: this student goes, and waits that long (30 s at most).
if (prev.responseCode in ['429', '503']) {
    def after = (prev.responseHeaders =~ /(?im)^retry-after: (\d+)/).with { it ? it[0][1] as long : 5L }
    Thread.sleep(Math.min(after, 30L) * 1000)
    ctx.startNextThreadLoop = true
}
