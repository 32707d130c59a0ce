// An owner with a job, or a feed of hers, for the users of this plan.
props.computeIfAbsent('made ' + args[0], { Collections.synchronizedList([]) })
        .add(args.drop(1).collectEntries { [it, vars.get(it)] })
