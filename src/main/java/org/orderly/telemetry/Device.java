package org.orderly.telemetry;

import java.util.Map;

/** A registered device, as the one who judges its readings sees it. */
record Device(long assetId, String classCode, Map<String, KnownSignal> signals, Memory memory) {}
