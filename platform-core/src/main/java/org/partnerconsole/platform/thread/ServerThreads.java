package org.partnerconsole.platform.thread;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads on which transactions and beans work as on a request's. */
@ApplicationScoped
public class ServerThreads {

    @Resource private ContextService contexts;
    private Executor context;

    /** Must first be used on a thread of the server: it is that thread's context which is kept. */
    @PostConstruct
    void capture() {
        context = contexts.currentContextExecutor();
    }

    /** An executor with a new thread for each task; whoever asks for it shuts it down. */
    public ExecutorService newExecutor(String name) {
        return Executors.newThreadPerTaskExecutor(task -> newThread(name, task));
    }

    /**
     * A thread that is not started yet, and keeps no server from stopping. What it does begins when
     * the application is up.
     */
    public Thread newThread(String name, Runnable task) {
        return Thread.ofPlatform().daemon().name(name).unstarted(() -> context.execute(task));
    }
}
