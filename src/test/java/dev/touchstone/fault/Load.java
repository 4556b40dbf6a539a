package dev.touchstone.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.jobs.Stage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * People at work: some apply, recruiters let applications go on or reject them, candidates write their tests. Requests
 * go to the nodes in turn, as through a proxy; who gets no answer asks again at the other node, as people do, and only
 * what was answered is in the {@link Journal}.
 */
final class Load implements AutoCloseable {

    /** How long people look at what they got before they go on, on top of what a machine needs; {@code touchstone.fault.think} sets it. */
    private static final long THINK_MILLIS = Long.getLong("touchstone.fault.think", 0);

    private static final int EVERY_FOURTH = 4;
    private static final int FOUND = 302;
    private static final int CONFLICT = 409;

    private final TwoNodes nodes;
    private final Journal journal;
    private final String job;
    private final Function<String, Optional<JobApplicationId>> byEmail;
    private final BlockingQueue<JobApplicationId> screening = new LinkedBlockingQueue<>();
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger turn = new AtomicInteger();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final List<Thread> people = new ArrayList<>();

    /**
     * @param job number of the job people apply for
     * @param byEmail where the recruiters find an application
     */
    Load(TwoNodes nodes, Journal journal, String job, Function<String, Optional<JobApplicationId>> byEmail) {
        this.nodes = nodes;
        this.journal = journal;
        this.job = job;
        this.byEmail = byEmail;
    }

    /** A request that may be sent again. */
    private interface Request {
        HttpResponse<String> send(Visitor visitor) throws IOException;
    }

    /** An answer, and how often it was asked for. */
    private record Answer(HttpResponse<String> response, int tries) {}

    /** What a person does over and over. */
    private interface Work {
        void once() throws Exception;
    }

    /** Somebody who fills in the public form for one new name after the other. */
    void applicant() {
        var browser = new Visitor(nodes.b());
        start(30, () -> {
            var n = number.incrementAndGet();
            var email = "load-%s-%d@example.test".formatted(job.toLowerCase(java.util.Locale.ROOT), n);
            insist(browser, visitor -> visitor.get("/apply/" + job));
            var fields = Map.of("name", "应聘者" + n, "email", email, "language", "ZH", "consented", "true");
            var answer = insist(browser, visitor -> visitor.post("/apply/" + job, fields));
            if (done(answer, "An application", "/received")) {
                journal.applied(email);
                screening.add(byEmail.apply(email).orElseThrow());
            }
        });
    }

    /** Somebody who decides about what came in. */
    void recruiter(String email, String password) throws IOException {
        var browser = new Visitor(nodes.b()).signIn(email, password);
        browser.get("/inbox");
        start(10, () -> {
            var application = screening.poll(100, TimeUnit.MILLISECONDS);
            if (application != null) {
                decide(browser, application);
            }
        });
    }

    private void decide(Visitor browser, JobApplicationId application) throws IOException {
        var path = "/applications/" + application;
        if (number.incrementAndGet() % EVERY_FOURTH == 0) {
            var fields = Map.of("from", Stage.SCREENING.name(), "reason", "经验与岗位不符");
            if (done(insist(browser, visitor -> visitor.post(path + "/reject", fields)), "A rejection", path)) {
                journal.rejected(application);
            }
        } else {
            var fields = Map.of("from", Stage.SCREENING.name());
            if (done(insist(browser, visitor -> visitor.post(path + "/advance", fields)), "An advance", path)) {
                journal.advanced(application);
            }
        }
    }

    /** Somebody who writes and writes, one question after the other. */
    void sitter(JobApplicationId application, String link, int questions) throws IOException {
        var test = "/my/" + application + "/test";
        var browser = new Visitor(nodes.b());
        browser.get(link);
        browser.get(test);
        browser.post(test + "/start", Map.of());
        assertThat(browser.get(test).statusCode())
                .as("the paper of %s", application)
                .isEqualTo(200);
        var revision = new AtomicInteger();
        start(50, () -> {
            var n = revision.incrementAndGet();
            var place = new Journal.Place(application, n % questions + 1);
            var text = "第%d版：先安抚，再查单。".formatted(n);
            var json = "{\"position\":%d,\"revision\":%d,\"text\":\"%s\"}".formatted(place.position(), n, text);
            var answer = insist(browser, visitor -> visitor.postJson(test + "/answers", json))
                    .response();
            if (answer.body().startsWith("{\"revision\":%d,".formatted(n)) || surprised(answer, "An answer")) {
                journal.saved(place, new Journal.Saved(n, text));
            }
        });
    }

    /** Waits until this many more applications, decisions and answers were acknowledged. */
    void awaitMore(int more) {
        var applied = journal.applied().size() + more;
        var advanced = journal.advanced().size() + more;
        var saves = journal.saves() + more;
        await("people get on with their work")
                .atMost(TwoNodes.PATIENCE)
                .until(() -> journal.applied().size() >= applied
                        && journal.advanced().size() >= advanced
                        && journal.saves() >= saves);
    }

    /** Lets everybody work for a while. */
    void goOnFor(Duration time) throws InterruptedException {
        assertThat(stopping.await(time.toMillis(), TimeUnit.MILLISECONDS)).isFalse();
    }

    /** Asks until somebody answers; gives up only when the day is over. */
    private Answer insist(Visitor browser, Request request) throws IOException {
        for (int tries = 1; ; tries++) {
            browser.goTo(nodes.all().get(Math.floorMod(turn.incrementAndGet(), 2)));
            try {
                return new Answer(request.send(browser), tries);
            } catch (IOException noAnswer) {
                journal.repeated();
                if (pause(50)) {
                    throw noAnswer;
                }
            }
        }
    }

    /** Whether it was done: led on to a page, or, for who had to ask again, refused because it is done already. */
    private boolean done(Answer answer, String what, String leadsTo) {
        var response = answer.response();
        var done = response.statusCode() == FOUND && Visitor.location(response).endsWith(leadsTo)
                || response.statusCode() == CONFLICT && answer.tries() > 1;
        return done || surprised(response, what);
    }

    private boolean surprised(HttpResponse<String> response, String what) {
        journal.surprise("%s was answered with %d %s by %s"
                .formatted(what, response.statusCode(), Visitor.location(response), response.uri()));
        return false;
    }

    private void start(long thinkMillis, Work work) {
        var person = new Thread(
                () -> {
                    while (!pause(thinkMillis + THINK_MILLIS)) {
                        try {
                            work.once();
                        } catch (IOException unanswered) {
                            // Nobody was told anything.
                        } catch (Exception failure) {
                            journal.surprise(failure.toString());
                        }
                    }
                },
                "load-" + people.size());
        person.setDaemon(true);
        people.add(person);
        person.start();
    }

    private boolean pause(long millis) {
        try {
            return stopping.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException over) {
            return true;
        }
    }

    /** Everybody finishes what they are at. */
    @Override
    public void close() throws InterruptedException {
        stopping.countDown();
        for (var person : people) {
            person.join(TwoNodes.PATIENCE.toMillis());
        }
    }
}
