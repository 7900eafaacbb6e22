"""The demonstration answers on this computer only: its accounts are public and it speaks plain HTTP."""

from ipaddress import ip_address


class AdresseOuverte(Exception):
    """The demonstration was asked to listen where other computers could reach it; the message may be shown."""


def est_locale(hote):
    """Whether `hote` (a name or an IP address) leads to this computer and nowhere else."""
    if hote == "localhost":
        return True
    try:
        return ip_address(hote.strip("[]")).is_loopback
    except ValueError:
        return False


def exiger_boucle_locale(hote):
    """Raise AdresseOuverte unless `hote` is a loopback address."""
    if not est_locale(hote):
        raise AdresseOuverte(
            f"La démonstration ne s’ouvre que sur cet ordinateur (127.0.0.1), pas sur « {hote} » : "
            "ses comptes sont publics. Pour un vrai site, voir .env.exemple."
        )
