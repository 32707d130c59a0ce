// One target of the plan, as a sample that fails when it is missed. Parameters:
//   p95 <milliseconds> [of <thread group>] [after <milliseconds behind the end of the group "The crowd">]
//   failed <how many may>
//   completed <seconds>: all that was accepted is read by then
//   steady <name of a property with a list of numbers> <factor>: the median of the last third ÷ that of the first
def samples = (props.get('samples') ?: []).findAll { it.group != 'Targets' && !it.group.startsWith('Prepare') }
def answered = samples.findAll { !(it.code in ['429', '503']) }
def p95 = { list -> list.collect { it.took }.sort().with { it[Math.min(it.size() - 1, (int) Math.ceil(it.size() * 0.95) - 1)] } }
def median = { list -> list.sort(false)[(list.size() / 2) as int] }
def said = ''
def met = false

switch (args[0]) {
    case 'p95':
        int most = args[1] as int
        def at = args.toList().indexOf('of')
        def chosen = at < 0 ? answered : answered.findAll { it.group == args[at + 1].replace('_', ' ') }
        def after = args.toList().indexOf('after')
        if (after >= 0) {
            def end = samples.findAll { it.group == 'The crowd' }.collect { it.end }.max() ?: 0L
            chosen = chosen.findAll { it.end - it.took > end + (args[after + 1] as long) }
        }
        // a transaction is the sum of its steps and of the waiting between them
        def worst = chosen.groupBy { it.label }.findAll { !it.key.startsWith('from ') }
                .collectEntries { [it.key, p95(it.value)] }.sort { -it.value }
        said = worst.isEmpty() ? 'nothing was asked' : worst.collect { "${it.key}: ${it.value} ms" }.join(', ')
        met = !worst.isEmpty() && worst.values().every { it < most }
        break
    case 'failed':
        def failed = samples.findAll { !it.good }
        said = "${failed.size()} of ${samples.size()} failed " + failed.countBy { it.label + ' ' + it.code }
        met = !samples.isEmpty() && failed.size() <= (args[1] as int)
        break
    case 'completed':
        def left = props.get('accepted') ?: [:]
        def client = java.net.http.HttpClient.newHttpClient()
        def end = System.currentTimeMillis() + (args[1] as long) * 1000
        while (!left.isEmpty() && System.currentTimeMillis() < end) {
            left.each { id, cookie ->
                def request = java.net.http.HttpRequest.newBuilder(URI.create("http://${vars.get('host')}:${vars.get('port')}${vars.get('root')}api/jobs/$id"))
                        .header('Cookie', cookie).header('X-Forwarded-For', '10.0.0.1').build()
                if (client.send(request, java.net.http.HttpResponse.BodyHandlers.ofString()).body().contains('"COMPLETED"')) left.remove(id)
            }
            if (!left.isEmpty()) Thread.sleep(500)
        }
        def count = props.get('accepted count')?.get() ?: 0
        said = "${count - left.size()} of $count accepted uploads were read"
        met = count > 0 && left.isEmpty()
        break
    case 'steady':
        def series = (props.get(args[1]) ?: []) as List
        int third = series.size() / 3
        if (third > 0) {
            double first = median(series.take(third)), last = median(series.takeRight(third))
            said = String.format('%s: %.0f at first, %.0f at last (medians of a third of %d readings)', args[1], first, last, series.size())
            met = last <= first * (args[2] as double)
        } else said = "${series.size()} readings of ${args[1]} are too few"
        break
    default: throw new IllegalArgumentException("no such target: ${args[0]}")
}
SampleResult.successful = met
SampleResult.responseCode = met ? '200' : '500'
SampleResult.responseMessage = said
SampleResult.dataType = 'text'
SampleResult.setResponseData(said, 'UTF-8')
// for the one who started the plan without JMeter's own window
if (props.getProperty('targets')) {
    synchronized (props) { new File(props.getProperty('targets')) << "${met ? 'met' : 'MISSED'} ${SampleResult.sampleLabel - 'target: '}: $said\n" }
}
log.info("${SampleResult.sampleLabel}: ${met ? 'met' : 'MISSED'}: $said")
