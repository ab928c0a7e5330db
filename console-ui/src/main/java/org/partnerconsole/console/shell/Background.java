package org.partnerconsole.console.shell;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;

/** Runs work beside a person's session, on a thread that the server knows (it has a database). */
@ApplicationScoped
public class Background implements Executor {

    @Resource private ManagedExecutorService threads;

    @Override
    public void execute(Runnable work) {
        threads.execute(work);
    }
}
