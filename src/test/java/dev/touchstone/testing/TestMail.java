package dev.touchstone.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;

/** The mail server of this test run. */
public final class TestMail {

    public static final GreenMail SERVER = start();

    private TestMail() {}

    private static GreenMail start() {
        var server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        return server;
    }
}
