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

/** Asks for lists of work orders in the ways in which people do, one after the other, and times the answers. */
final class OrderLists {

    /** Every kind of question; # is a number that is another one each time. */
    private static final List<String> QUESTIONS = List.of(
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

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;
    private final String cookie;
    private final Random chance = new Random(1);
    private final Map<String, Histogram> times = new TreeMap<>();
    private final Histogram all = new Histogram(3);

    OrderLists(URI service, String cookie) {
        this.service = service;
        this.cookie = cookie;
    }

    /** Asks every question this many times, all of them mixed. */
    OrderLists ask(int rounds) throws IOException, InterruptedException {
        for (int round = 0; round < rounds; round++) {
            for (String question : QUESTIONS) {
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
                "  %-42s p50 %6.1f ms   p99 %6.1f ms%n",
                question.isEmpty() ? "(the newest)" : question,
                histogram.getValueAtPercentile(50) / 1000.0,
                histogram.getValueAtPercentile(99) / 1000.0));
    }

    private void ask(String question) throws IOException, InterruptedException {
        String path = "/api/work-orders" + question.replace("#", String.valueOf(1 + chance.nextInt(900)));
        HttpRequest request = HttpRequest.newBuilder(service.resolve(path))
                .header("Cookie", cookie)
                .build();
        long begin = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        long micros = (System.nanoTime() - begin) / 1_000;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " was answered with " + answer.statusCode());
        }
        all.recordValue(micros);
        times.computeIfAbsent(question, none -> new Histogram(3)).recordValue(micros);
    }
}
