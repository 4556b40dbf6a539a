package dev.touchstone.demo;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.writtentest.Answer;
import dev.touchstone.writtentest.SittingDesk;
import dev.touchstone.writtentest.SittingView;
import dev.touchstone.writtentest.TypingDesk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Types a passage as a candidate of the demo would: some characters at a time, now and then a wrong one that is put right. */
@Component
@Profile("demo")
class DemoTyping {

    private static final int MINUTE = 60_000;
    private static final String SLIP = "的";

    private final SittingDesk desk;
    private final TypingDesk typing;
    private final AdjustableClock clock;

    DemoTyping(SittingDesk desk, TypingDesk typing, AdjustableClock clock) {
        this.desk = desk;
        this.typing = typing;
        this.clock = clock;
    }

    void take(DemoCase one, JobApplicationId application, SittingView.Question question) {
        var task = Objects.requireNonNull(question.task().typing());
        int speed = task.floor() + (one.succeeds() ? 30 : 8) + one.random().nextInt(8);
        var typed = task.text()
                .substring(
                        0,
                        Math.min(
                                task.text().length(),
                                speed
                                        * task.seconds()
                                        / (int) Duration.ofMinutes(1).toSeconds()));
        int position = question.position();
        typing.tell(application, position, 0, List.of(), null);
        var events = events(one, typed, speed);
        int millis = events.get(events.size() - 1).at();
        clock.advance(Duration.ofMillis(millis));
        desk.save(application, new Answer(position, 1, List.of(), null, typed).worked(millis));
        typing.tell(application, position, 0, events, millis);
    }

    private static List<TypingDesk.Event> events(DemoCase one, String typed, int speed) {
        var events = new ArrayList<TypingDesk.Event>();
        int place = 0;
        while (place < typed.length()) {
            int end = Math.min(typed.length(), place + 1 + one.random().nextInt(4));
            int at = place * MINUTE / speed;
            if (one.random().nextInt(12) == 0) {
                events.add(new TypingDesk.Event(at, place, 0, SLIP));
                events.add(new TypingDesk.Event(at + MINUTE / speed / 2, place, SLIP.length(), ""));
            }
            events.add(new TypingDesk.Event((end - 1) * MINUTE / speed, place, 0, typed.substring(place, end)));
            place = end;
        }
        return events;
    }
}
