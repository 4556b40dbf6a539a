package dev.touchstone.hiring;

import dev.touchstone.shared.AdjustableClock;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Lets the engine's clock, one static per JVM, show what the application's clock shows. */
@Component
class EngineClock implements DisposableBean {

    EngineClock(AdjustableClock clock) {
        clock.follow(offset -> ClockUtil.offset(offset.toMillis()));
    }

    @Override
    public void destroy() {
        ClockUtil.reset();
    }
}
