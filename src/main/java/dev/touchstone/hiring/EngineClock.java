package dev.touchstone.hiring;

import dev.touchstone.shared.AdjustableClock;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.joda.time.DateTimeUtils;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Lets the engine's clock, one static per JVM, be the application's: its timers are due and its locks run out by the time that
 * all nodes share, whatever this machine's clock is set to.
 */
@Component
class EngineClock implements DisposableBean {

    EngineClock(AdjustableClock clock) {
        clock.follow(() -> DateTimeUtils.setCurrentMillisProvider(clock::millis));
    }

    @Override
    public void destroy() {
        ClockUtil.reset();
    }
}
