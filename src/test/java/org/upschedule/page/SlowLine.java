package org.upschedule.page;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;

/**
 * A line that the browser makes slow by itself.
 *
 * @param latency milliseconds until an answer begins
 * @param down bytes a second
 * @param up bytes a second
 */
record SlowLine(int latency, int down, int up) {

    void use(CDPSession session) {
        JsonObject line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", latency);
        line.addProperty("downloadThroughput", down);
        line.addProperty("uploadThroughput", up);
        session.send("Network.enable", new JsonObject());
        session.send("Network.emulateNetworkConditions", line);
    }
}
