# Reads "add PID" and "remove PID"; when the writer is gone, ends what is left of the added.
trap '' INT HUP
pids=
while read -r order pid; do
  case $order in
    add) pids="$pids $pid" ;;
    remove)
      kept=
      for p in $pids; do
        [ "$p" = "$pid" ] || kept="$kept $p"
      done
      pids=$kept
      ;;
  esac
done
[ -n "$pids" ] || exit 0
kill -TERM $pids
kill -CONT $pids
waited=0
while [ $waited -lt 10 ] && kill -0 $pids; do
  sleep 1
  waited=$((waited + 1))
done
kill -KILL $pids
