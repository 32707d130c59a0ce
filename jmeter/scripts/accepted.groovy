// What was accepted must be read: the end of the test asks for all that nobody saw completed.
if (prev.responseCode in ['200', '202'] && vars.get('job') != 'NONE') {
    props.computeIfAbsent('accepted', { new java.util.concurrent.ConcurrentHashMap() })
            .put(vars.get('job'), vars.get('cookie') ?: prev.cookies ?: '')
    props.computeIfAbsent('accepted count', { new java.util.concurrent.atomic.AtomicInteger() }).incrementAndGet()
    vars.put('jobs', (vars.get('jobs') ? vars.get('jobs') + ',' : '') + '"' + vars.get('job') + '"')
}
// A condition in Groovy would be one more script to compile.
vars.put('byEvents', String.valueOf(vars.get('follow') == 'events'))
