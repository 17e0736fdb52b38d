package io.parley.client.rest;

/** A category of public rooms and how many it has. */
public record RoomCategory(String name, int rooms) {}
