package org.partnerconsole.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.partnerconsole.itests.release.Figures;
import org.partnerconsole.itests.server.Answer;
import org.partnerconsole.itests.server.Client;
import org.partnerconsole.itests.server.ConsoleServer;
import org.partnerconsole.testing.database.DatabaseKind;
import org.partnerconsole.testing.database.TestDatabase;

/**
 * How many add-on purchases and reads of a customer a console serves, on PostgreSQL with durable
 * commits and with authentication; client, console and database share the machine. Runs only when
 * it is asked for by name.
 */
class LoadBenchmark {

    private static final int CUSTOMERS = 100;
    private static final int ORDERS = 10_000;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration MEASURED = Duration.ofSeconds(30);

    private static TestDatabase database;
    private static ConsoleServer console;
    private static Client partner;

    private static final List<String> CUSTOMER_IDS = new ArrayList<>();
    private static final List<Bought> BOUGHT = new ArrayList<>();

    private record Bought(String customer, String order, String subscription) {}

    @BeforeAll
    static void start() throws Exception {
        database = DatabaseKind.POSTGRESQL.create();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            // Elsewhere tests do without.
            statement.execute("alter system set fsync = on");
            statement.execute("select pg_reload_conf()");
        }
        console = ConsoleServer.start(ConsoleServer.newData("load"), database);
        partner = console.as("partner1");
        fill();
    }

    @AfterAll
    static void stop() {
        console.close();
        database.close();
    }

    @Test
    void measure() throws Exception {
        Figures figures = new Figures();
        figures.note("%d orders, load average before: %.1f".formatted(BOUGHT.size(), load()));
        for (int clients : new int[] {1, 8}) {
            run(figures, "PATCH order with an add-on", clients, LoadBenchmark::buy);
            run(figures, "GET customer", clients, LoadBenchmark::read);
        }
        figures.note("load average after: %.1f".formatted(load()));
        figures.write("load.txt");
    }

    private static void run(
            Figures figures, String name, int clients, Function<Integer, Answer> request)
            throws Exception {
        repeat(clients, WARM_UP, request);
        Duration before = console.cpu();
        Samples all = repeat(clients, MEASURED, request);
        Duration worked = console.cpu().minus(before);
        figures.note(
                "%-28s %d clients: %7.1f req/s, p50 %6.1f ms, p95 %6.1f ms, p99 %6.1f ms, %d errors; the server works %.2f ms for each"
                        .formatted(
                                name,
                                clients,
                                all.millis.size() * 1000.0 / MEASURED.toMillis(),
                                all.percentile(50),
                                all.percentile(95),
                                all.percentile(99),
                                all.errors,
                                worked.toNanos() / 1e6 / all.millis.size()));
        assertThat(all.millis).as(name).isNotEmpty();
    }

    private static Samples repeat(int clients, Duration time, Function<Integer, Answer> request)
            throws Exception {
        long end = System.nanoTime() + time.toNanos();
        Samples all = new Samples();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<Samples>> each = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                each.add(threads.submit(() -> repeatUntil(end, request)));
            }
            for (Future<Samples> one : each) {
                all.add(one.get());
            }
        }
        return all;
    }

    private static Samples repeatUntil(long end, Function<Integer, Answer> request) {
        Samples samples = new Samples();
        while (System.nanoTime() < end) {
            long begun = System.nanoTime();
            Answer answer = request.apply(ThreadLocalRandom.current().nextInt(ORDERS));
            samples.millis.add((System.nanoTime() - begun) / 1_000_000.0);
            samples.errors += answer.status() == 200 ? 0 : 1;
        }
        return samples;
    }

    private static Answer buy(int index) {
        Bought bought = BOUGHT.get(index);
        return partner.send(
                "PATCH",
                "/v1/customers/%s/orders/%s".formatted(bought.customer, bought.order),
                """
                {"lineItems":[{"lineItemNumber":0,"offerId":"%s",
                 "parentSubscriptionId":"%s","quantity":1}]}"""
                        .formatted(Seed.ADD_ON_OFFER, bought.subscription),
                "MS-RequestId",
                UUID.randomUUID().toString());
    }

    private static Answer read(int index) {
        return partner.get("/v1/customers/" + CUSTOMER_IDS.get(index % CUSTOMERS));
    }

    private static void fill() throws Exception {
        for (int i = 0; i < CUSTOMERS; i++) {
            CUSTOMER_IDS.add(register(i));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Bought>> all = new ArrayList<>();
            for (int i = 0; i < ORDERS; i++) {
                String customer = CUSTOMER_IDS.get(i % CUSTOMERS);
                all.add(threads.submit(() -> place(customer)));
            }
            for (Future<Bought> each : all) {
                BOUGHT.add(each.get());
            }
        }
    }

    private static String register(int number) {
        Answer answer =
                partner.send(
                        "POST",
                        "/v1/customers",
                        """
                        {"companyProfile":{"companyName":"Load %1$d","domain":"load-%1$d.example"},
                         "billingProfile":{"email":"bills@load-%1$d.example",
                          "defaultAddress":{"country":"US"}}}"""
                                .formatted(number));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().path("id").asText();
    }

    private static Bought place(String customer) {
        Answer answer =
                partner.send(
                        "POST",
                        "/v1/customers/" + customer + "/orders",
                        "{\"lineItems\":[{\"lineItemNumber\":0,\"offerId\":\"%s\",\"quantity\":1}]}"
                                .formatted(Seed.BASE_OFFER));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        JsonNode order = answer.json();
        return new Bought(
                customer,
                order.path("id").asText(),
                order.at("/lineItems/0/subscriptionId").asText());
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** How long requests took, and how many were not served. */
    private static final class Samples {

        private final List<Double> millis = new ArrayList<>();
        private int errors;

        void add(Samples others) {
            millis.addAll(others.millis);
            errors += others.errors;
        }

        double percentile(int percent) {
            List<Double> sorted = millis.stream().sorted().toList();
            return sorted.get(Math.min(sorted.size() * percent / 100, sorted.size() - 1));
        }
    }
}
