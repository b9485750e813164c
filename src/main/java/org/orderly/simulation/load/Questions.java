package org.orderly.simulation.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** Asks in the ways in which people do, one question after the other, and times the answers. */
final class Questions {

    /** Every kind of question; # is a number that is another one each time. */
    private static final List<String> ORDERS = List.of(
            "",
            "?state=open&sort=priority",
            "?state=open&sort=due",
            "?due=overdue&sort=due",
            "?due=week&sort=priority",
            "?state=open&assignee=technician-#",
            "?assignee=technician-#&kind=recall",
            "?asset=#",
            "?kind=corrective&state=closed",
            "?q=WO-#",
            "?q=pump",
            "?q=number%20#",
            "?sort=due",
            "?sort=-priority&page=100",
            "?page=15000",
            "?state=verified&sort=due&page=9000");

    /** Five years, in every way of telling them apart; # is another day each time. */
    private static final List<String> REPORTS = List.of(
            "?from=%1$d-01-01&to=%2$d-12-31&rate=0.05",
            "?from=%1$d-01-01&to=%2$d-12-31&rate=0.05&by=month",
            "?from=%1$d-01-01&to=%2$d-12-31&rate=0.05&by=department",
            "?from=%1$d-01-01&to=%2$d-12-31&rate=0.05&by=class",
            "?from=%1$d-01-01&to=%2$d-12-31&rate=0.05&by=site",
            "?from=%1$d-01-01&to=%2$d-12-#",
            "?from=%1$d-01-#&to=%2$d-12-31&by=month",
            "?from=%1$d-01-#&to=%2$d-12-31&class=infusion-pump");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;
    private final String cookie;
    private final String path;
    private final List<String> questions;
    private final int numbers;
    private final Random chance = new Random(1);
    private final Map<String, Histogram> times = new TreeMap<>();
    private final Histogram all = new Histogram(3);

    private Questions(URI service, String cookie, String path, List<String> questions, int numbers) {
        this.service = service;
        this.cookie = cookie;
        this.path = path;
        this.questions = questions;
        this.numbers = numbers;
    }

    /** For lists of work orders. */
    static Questions ofOrders(URI service, String cookie) {
        return new Questions(service, cookie, "/api/work-orders", ORDERS, 900);
    }

    /** For the report of savings over five years, of which this is the last. */
    static Questions ofSavings(URI service, String cookie, int lastYear) {
        List<String> reports = REPORTS.stream()
                .map(question -> String.format(question, lastYear - 4, lastYear))
                .toList();
        return new Questions(service, cookie, "/api/savings/report", reports, 18);
    }

    /** Asks every question this many times, all of them mixed. */
    Questions ask(int rounds) throws IOException, InterruptedException {
        for (int round = 0; round < rounds; round++) {
            for (String question : questions) {
                ask(question);
            }
        }
        return this;
    }

    /** The answer in milliseconds that this share of the questions was faster than, percent. */
    double millis(double percentile) {
        return all.getValueAtPercentile(percentile) / 1000.0;
    }

    /** A line a kind of question. */
    void print() {
        times.forEach((question, histogram) -> System.out.printf(
                "  %-56s p50 %6.1f ms   p99 %6.1f ms%n",
                question.isEmpty() ? "(the newest)" : question,
                histogram.getValueAtPercentile(50) / 1000.0,
                histogram.getValueAtPercentile(99) / 1000.0));
    }

    private void ask(String question) throws IOException, InterruptedException {
        // Of two digits at least: it may be a day.
        String number = String.valueOf(10 + chance.nextInt(numbers));
        String asked = path + question.replace("#", number);
        long begin = System.nanoTime();
        get(asked);
        long micros = (System.nanoTime() - begin) / 1_000;
        all.recordValue(micros);
        times.computeIfAbsent(question, none -> new Histogram(3)).recordValue(micros);
    }

    /** What is answered at that path. */
    byte[] get(String asked) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve(asked))
                .header("Cookie", cookie)
                .build();
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(asked + " was answered with " + answer.statusCode());
        }
        return answer.body();
    }
}
