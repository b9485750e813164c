package org.orderly.simulation;

import java.net.URI;
import java.util.List;

/**
 * The demo hospital has its plan, its equipment and its gateway.
 *
 * @param url of the service
 * @param key of its gateway
 */
public record HospitalOpened(URI url, String key, List<Device> devices, Notebook notebook) {

    @Override
    public String toString() {
        return devices.size() + " devices at " + url; // never the key
    }
}
