package org.orderly.maintenance.recalls;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.orderly.assets.AssetChanged;

/**
 * Finds the devices a recall may concern: all recalls of a file when it is imported, and the open ones again for every
 * device that is new or is not what it was. A night's run over everything catches what a crash may have lost.
 */
@ApplicationScoped
class Matching {

    private static final Logger LOG = Logger.getLogger(Matching.class);
    private static final int BATCH = 200;

    private final Identities identities;
    private final Clock clock;
    private final Map<Long, Identity> known = new ConcurrentHashMap<>();
    private final Set<Long> changed = ConcurrentHashMap.newKeySet();

    Matching(Identities identities, Clock clock) {
        this.identities = identities;
        this.clock = clock;
    }

    Register register() {
        return new Register(identities.all());
    }

    /**
     * Writes the matches of these recalls that are not known yet; a surer rule takes the place of the one that was told.
     * Joins the caller's transaction.
     *
     * @return how many devices are new among them
     */
    int match(List<Recall> recalls, Register register) {
        Map<Long, Map<Long, RecallMatch>> had =
                RecallMatch.of(recalls.stream().map(recall -> recall.id).toList()).stream()
                        .collect(Collectors.groupingBy(
                                match -> match.recall.id,
                                Collectors.toMap(match -> match.assetId, Function.identity())));
        int added = 0;
        for (Recall recall : recalls) {
            Map<Long, RecallMatch> mine = had.getOrDefault(recall.id, Map.of());
            for (Register.Found found :
                    register.concerned(new RecallText(recall.firm, recall.product, recall.codes()))) {
                RecallMatch match = mine.get(found.assetId());
                if (match == null) {
                    persist(recall, found);
                    added++;
                } else if (found.rule().compareTo(match.rule) < 0) {
                    match.rule = found.rule();
                    match.evidence = found.evidence();
                }
            }
        }
        return added;
    }

    private void persist(Recall recall, Register.Found found) {
        RecallMatch match = new RecallMatch();
        match.recall = recall;
        match.assetId = found.assetId();
        match.rule = found.rule();
        match.evidence = found.evidence();
        match.foundAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        match.persist();
    }

    void changed(@Observes AssetChanged news) {
        changed.add(news.assetId());
    }

    /** Looks again for devices that are not what they were, as far as a recall could recognise them. */
    @Scheduled(every = "20s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void catchUp() {
        Set<Long> now = Set.copyOf(changed);
        if (now.isEmpty()) {
            return;
        }
        changed.removeAll(now);
        try {
            List<Identity> different = identities.of(new HashSet<>(now)).stream()
                    .filter(one -> !one.equals(known.get(one.assetId())))
                    .toList();
            if (!different.isEmpty()) {
                matchOpen(new Register(different));
                different.forEach(one -> known.put(one.assetId(), one));
            }
        } catch (RuntimeException e) {
            changed.addAll(now);
            LOG.warnf(e, "recalls were not matched with changed devices, next try soon devices=%d", now.size());
        }
    }

    /** Everything once more, when nobody works. */
    @Scheduled(cron = "0 17 3 * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void nightly() {
        matchOpen(register());
    }

    private void matchOpen(Register register) {
        long last = 0;
        int added = 0;
        while (true) {
            long from = last;
            long[] reached = {from};
            added += QuarkusTransaction.requiringNew().call(() -> {
                List<Recall> some = Recall.<Recall>find("open = true and id > ?1 order by id", from)
                        .page(0, BATCH)
                        .list();
                reached[0] = some.isEmpty() ? -1 : some.get(some.size() - 1).id;
                return match(some, register);
            });
            if (reached[0] < 0) {
                break;
            }
            last = reached[0];
        }
        if (added > 0) {
            LOG.infof("recalls concern more devices matches=%d", added);
        }
    }
}
