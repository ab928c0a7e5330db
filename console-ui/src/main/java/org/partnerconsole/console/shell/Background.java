package org.partnerconsole.console.shell;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Executor;
import org.partnerconsole.platform.plugin.CallsUnderWay;

/** Runs work beside a person's session, on a thread that the server knows (it has a database). */
@ApplicationScoped
public class Background implements Executor {

    @Resource private ManagedExecutorService threads;

    @Inject private CallsUnderWay underWay;

    @Override
    public void execute(Runnable work) {
        threads.execute(
                () -> {
                    try (CallsUnderWay.Call call = underWay.begin("work beside a page")) {
                        work.run();
                    }
                });
    }
}
